from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cms import postgres
from events.models import (
    EventPage,
)
from tests.cms.two_languages import (
    offer,
)
from tests.factories import (
    START,
    EventFactory,
    SpeakerFactory,
    talk,
    translated,
)
from tests.kept_content import put_up


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Path]:
    """For a PostgreSQL of a test's own, which is stopped at its end."""
    directory = tmp_path / "server"
    yield directory
    if directory.exists():
        postgres.stop(directory)


@pytest.fixture
def french(db) -> EventPage:
    return put_up(build_french)


def build_french() -> EventPage:
    speaker = SpeakerFactory(title="Robert Perreault")
    return EventFactory(
        title="Échange",
        ends_at=START + timedelta(hours=2),
        programme_items=[talk("Mutualiser", speaker)],
        offers=[offer("Plein tarif", 20), offer("Étudiants", 10, 1)],
    )


@pytest.fixture
def english(french) -> EventPage:
    return put_up(build_english)


def build_english() -> EventPage:
    french = EventPage.objects.get(title="Échange")
    return translated(french, title="Discussion", summary="A morning.")
