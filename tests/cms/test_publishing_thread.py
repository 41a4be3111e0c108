"""The server publishes by itself: seen by a partner, and in the log."""

import json
import time
from collections.abc import Iterator
from datetime import timedelta
from urllib.request import Request, urlopen

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from cms.publishing_thread import PublishingThread
from events.models import EventPage
from tests import factories

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
PATIENCE = 60  # seconds, far more than it takes


@pytest.fixture
def thread() -> Iterator[PublishingThread]:
    thread = PublishingThread()
    thread.start()
    yield thread
    thread.stop()


def titles(server: str) -> list[str]:
    """What a partner site reads."""
    body = json.dumps({"query": "{ events { nodes { title } } }"}).encode()
    request = Request(f"{server}/graphql/", body, {"Content-Type": "application/json"})
    with urlopen(request) as response:
        nodes = json.load(response)["data"]["events"]["nodes"]
    return [node["title"] for node in nodes]


def wait_for(server: str, expected: list[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while titles(server) != expected:
        assert time.monotonic() < deadline, "It has not happened."
        time.sleep(0.1)


def test_page_goes_live_and_away_when_its_moments_come(live_server, thread, settings):
    settings.PUBLISHING_SECONDS = 3600  # only the dates themselves wake it
    page = factories.EventFactory(title="Défilé", live=False)
    now = timezone.now()
    page.go_live_at = now + timedelta(seconds=2)
    page.expire_at = now + timedelta(seconds=4)

    page.save_revision().publish()

    assert titles(live_server.url) == []
    wait_for(live_server.url, ["Défilé"])
    wait_for(live_server.url, [])
    deadline = time.monotonic() + PATIENCE
    while EventPage.objects.get().live:
        assert time.monotonic() < deadline, "It is hidden, and not unpublished."
        time.sleep(0.1)
    assert EventPage.objects.get().expired


def messages(caplog) -> list[dict]:
    """Lines of the thread, without what the logging adds."""
    added = {"logger", "level", "timestamp"}
    return [
        {name: value for name, value in record.msg.items() if name not in added}
        for record in caplog.records
        if record.name == "cms.publishing_thread"
    ]


def test_refusal_is_said_once(caplog):
    page = factories.EventFactory(live=False)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    revision = page.get_latest_revision()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content = {**revision.content, "title": "", "go_live_at": None}
    revision.save()
    thread = PublishingThread()

    thread.look()
    thread.look()

    assert messages(caplog) == [
        {
            "event": "Not done on schedule",
            "action": "publish",
            "model": "eventpage",
            "pk": str(page.pk),
            "reason": "This field cannot be blank.",
            "exc_info": None,
        }
    ]


def test_lost_database_is_said_once_and_survived(caplog):
    page = factories.EventFactory()
    EventPage.objects.update(expire_at=timezone.now() - timedelta(minutes=1))
    parameters = connection.get_connection_params()
    name = parameters["dbname"]
    connection.close()
    thread = PublishingThread()
    with psycopg.connect(
        **{**parameters, "dbname": "postgres"}, autocommit=True
    ) as other:
        other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        try:
            thread.look()
            thread.look()
        finally:
            other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    [lost] = messages(caplog)
    assert lost["event"] == "Publishing on schedule waits; it tries again"
    assert "is not currently accepting connections" in lost["reason"]
    assert lost["exc_info"] is None

    thread.look()

    assert messages(caplog)[1:] == [{"event": "Publishing on schedule goes on"}]
    page.refresh_from_db()
    assert page.live is False
