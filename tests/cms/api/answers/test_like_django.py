"""An answer from memory is the answer of Django, to the last header."""

from collections.abc import Iterator
from urllib.parse import urlencode

import orjson
import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

from cms.api.answers.front import Answers
from cms.whole_requests import WholeRequests
from tests.cms.api.answers.small_site import answers_of, ask, request
from tests.factories import EventFactory, SpeakerFactory, VenueFactory, talk

ASK_EACH_TIME = "public, max-age=0, must-revalidate"
KEPT = "public, max-age=0, stale-while-revalidate=5"

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def django() -> Iterator[WholeRequests]:
    application = WholeRequests(WSGIHandler(), workers=1)
    yield application
    application.workers.shutdown()


@pytest.fixture
def answers(django: WholeRequests) -> Answers:
    return answers_of(django)


@pytest.fixture
def detail() -> dict[str, object]:
    event = EventFactory(
        title="Échange",
        venue=VenueFactory(),
        programme_items=[talk("Mutualiser", SpeakerFactory())],
    )
    path = settings.CONTRACT_DIR / "operations" / "EventDetail.graphql"
    return {"query": path.read_text(), "variables": {"slug": event.slug}}


def by_get(question: dict, **headers: str):
    encoded = {**question, "variables": orjson.dumps(question["variables"])}
    return request(query=urlencode(encoded), **headers)


def test_by_get(django, answers, detail):
    status, headers, body = ask(django, by_get(detail))
    assert (status, headers["cache-control"]) == (200, ASK_EACH_TIME)
    expected = status, {**headers, "cache-control": KEPT}, body

    assert ask(answers, by_get(detail)) == expected
    assert len(answers.memory) > 0
    assert ask(answers, by_get(detail)) == expected


def test_by_get_for_who_has_it(django, answers, detail):
    tag = ask(django, by_get(detail))[1]["etag"]
    status, headers, body = ask(django, by_get(detail, if_none_match=tag))
    assert (status, body) == (304, b"")
    expected = status, {**headers, "cache-control": KEPT}, body

    assert ask(answers, by_get(detail, if_none_match=tag)) == expected
    assert ask(answers, by_get(detail, if_none_match=tag)) == expected


def test_by_post(django, answers, detail):
    asked = [request("POST", content_type="application/json") for _ in range(3)]
    body = orjson.dumps(detail)
    expected = ask(django, asked[0], body)
    assert (expected[0], "etag" in expected[1]) == (200, False)

    assert ask(answers, asked[1], body) == expected
    assert ask(answers, asked[2], body) == expected


def test_refusals_are_djangos(django, answers, detail):
    wrong = {**detail, "query": "{ nothing }"}

    for _ in range(2):
        assert ask(answers, by_get(wrong)) == ask(django, by_get(wrong))
    assert len(answers.memory) == 0
