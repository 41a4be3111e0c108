"""Events in two languages and in one."""

import pytest

from tests import factories
from tests.kept_content import put_up


@pytest.fixture
def parade(db):
    """An event in both languages."""
    return put_up(build_parade)


def build_parade():
    event = factories.EventFactory(title="Défilé", slug="defile")
    return event, factories.translated(event, title="Parade", slug="parade")


@pytest.fixture
def soiree(db):
    """An event in French only."""
    return put_up(build_soiree)


def build_soiree():
    return factories.EventFactory(title="Soirée", slug="soiree")
