"""Scoping adds no statement for each row of a list."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import SpeakerIndexPage
from tests import factories
from tests.people import person, signed_in


@pytest.mark.parametrize("role", ["contributors", "editors"])
@pytest.mark.parametrize("listing", ["speakers:index", "wagtailadmin_explore"])
def test_list_of_live_pages_costs_the_same_for_any_number(db, role, listing):
    ours, theirs = factories.OrganisationFactory.create_batch(2)
    user = person("somebody", role, organisations=[ours])
    client = signed_in(user)
    above = factories.index(SpeakerIndexPage, "fr")
    args = (above.pk,) if listing == "wagtailadmin_explore" else ()

    counts = []
    for number in (1, 5):
        for owner in (ours, theirs, None):
            factories.SpeakerFactory.create_batch(number, owning_organisation=owner)
        client.get(reverse(listing, args=args))  # fills what is cached
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse(listing, args=args))
        counts.append(len(queries))

    assert counts[0] == counts[1]
