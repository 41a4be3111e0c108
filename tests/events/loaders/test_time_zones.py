"""In which zones events are, each named once."""

import pytest

from events.loaders.time_zones import time_zones
from tests import factories


@pytest.mark.django_db
def test_no_events_are_in_no_zone():
    assert time_zones() == []


@pytest.mark.django_db
def test_each_zone_is_named_once():
    for zone in ("Europe/Paris", "America/Toronto", "Europe/Paris", "Asia/Tokyo"):
        factories.EventFactory(time_zone=zone)

    assert time_zones() == ["America/Toronto", "Asia/Tokyo", "Europe/Paris"]
