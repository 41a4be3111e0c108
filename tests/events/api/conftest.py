"""Events in two languages and in one."""

import pytest

from tests import factories


@pytest.fixture
def parade(db):
    """An event in both languages."""
    event = factories.EventFactory(title="Défilé", slug="defile")
    return event, factories.translated(event, title="Parade", slug="parade")


@pytest.fixture
def soiree(db):
    """An event in French only."""
    return factories.EventFactory(title="Soirée", slug="soiree")
