"""The SQL of the limit answers what the API answers, byte for byte of every value."""

import json

import pytest
from django.db import connection
from django.test import Client

from events.benchmark import content, inside, things
from events.benchmark.asking import PROXIED, by_get, by_post
from events.benchmark.questions import Q1, Q2, Q3, Q4, Q5, WALK, WATCHED, Question
from events.benchmark.seeding import seed
from events.models import EventPage
from tests.content import content_of

EVENTS = 30


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker):
    def build() -> None:
        seed(EVENTS, lambda *told: None)
        inside.keep_image_addresses()

    with django_db_blocker.unblock(), content_of(build):
        yield


@pytest.fixture
def proxied(settings):
    settings.ALLOWED_HOSTS = [PROXIED["Host"]]


def by_sql(question: Question) -> object:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'America/Toronto'")
        cursor.execute(question.sql, question.variables)
        (text,) = cursor.fetchone()
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
    return json.loads(text)


def by_api(question: Question) -> object:
    asked = by_post(question)
    client = Client(headers={name.lower(): value for name, value in PROXIED.items()})
    answer = client.post(asked.path, asked.body, content_type="application/json")
    return answer.json()


def in_language(question: Question, language: int) -> Question:
    """With things that are in the smaller content, in French or in English."""
    variables = {"locale": things.LANGUAGES[language]}
    if question is Q2:
        variables["slug"] = content.event(7, EVENTS).values["slug"][language]
    if question is Q4:
        variables["slug"] = content.case_study(42).values["slug"][language]
    return question.with_variables(**variables)


@pytest.mark.parametrize("language", [0, 1], ids=things.LANGUAGES)
@pytest.mark.parametrize("question", [Q1, Q2, Q4, Q5], ids=lambda q: q.name)
def test_sql_answers_as_the_api_does(seeded, proxied, question, language):
    asked = in_language(question, language)
    found = by_api(asked)

    assert "errors" not in found
    assert found == by_sql(asked)
    assert all(found["data"].values())


def test_sql_finds_what_search_finds(seeded, proxied):
    found = by_api(Q3)

    assert found == by_sql(Q3)
    assert [node["__typename"] for node in found["data"]["search"]["nodes"]] == [
        *["CaseStudy"] * 5,
        *["Event"] * 2,
    ]


def test_sql_shows_no_unpublished_event(seeded, proxied):
    slug = in_language(Q2, 0).variables["slug"]
    EventPage.objects.filter(slug=slug).update(live=False)
    try:
        with connection.cursor() as cursor:
            cursor.execute(Q2.sql, in_language(Q2, 0).variables)
            assert cursor.fetchone() is None
        assert slug not in json.dumps(by_sql(Q5))
    finally:
        EventPage.objects.filter(slug=slug).update(live=True)


def test_get_and_post_ask_the_same(seeded, proxied):
    client = Client(headers={name.lower(): value for name, value in PROXIED.items()})

    assert client.get(by_get(Q5).path).json() == by_api(Q5)


def test_things_that_are_asked_for_are_in_the_larger_content():
    assert Q2.variables["slug"] == content.event(507, 1000).values["slug"].fr
    assert Q4.variables["slug"] == content.case_study(42).values["slug"].fr


def test_walking_and_watching_are_understood(seeded, proxied):
    watched = WATCHED.with_variables(slug=in_language(Q2, 0).variables["slug"])
    walked = by_api(WALK.with_variables(first=2))

    assert walked["data"]["events"]["pageInfo"]["endCursor"]
    assert (
        by_api(watched)["data"]["event"]["title"]
        == content.event(7, EVENTS).values["title"].fr
    )


def test_statements_are_counted_of_an_answer(seeded, proxied):
    assert inside.statements_of(Q5) > 1


def test_titles_are_published_and_put_back(
    seeded, monkeypatch, django_capture_on_commit_callbacks
):
    slug = in_language(Q2, 0).variables["slug"]
    monkeypatch.setitem(WATCHED.variables, "slug", slug)
    before = EventPage.objects.get(slug=slug).title

    with django_capture_on_commit_callbacks(execute=True):
        commits = inside.publish_for(0.05)

    page = EventPage.objects.get(slug=slug)
    assert (page.title, page.live) == (before, True)
    assert len(commits) == 1
    titles = [r.content["title"] for r in page.revisions.order_by("pk")]
    assert titles == [f"{before} 0", before]
