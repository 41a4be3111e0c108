"""The announcement, the same to the last byte on every machine and day."""

import pytest
from django.test import Client

from tests.content import build_announcement_and_venue
from tests.kept_content import kept_content_of


def pytest_addoption(parser):
    parser.addoption(
        "--record-examples",
        action="store_true",
        help="Write the answers of frontend-contract/ instead of comparing.",
    )


@pytest.fixture(scope="module")
def announcement(django_db_setup, django_db_blocker):
    """The announcement, and a venue, which it has none of; nothing else."""
    with django_db_blocker.unblock(), kept_content_of(build_announcement_and_venue):
        yield


@pytest.fixture
def ask(client: Client):
    """Send an operation over HTTP and return the whole answer."""

    def ask(query: str, variables: dict | None = None) -> dict:
        response = client.post(
            "/graphql/",
            {"query": query, "variables": variables or {}},
            content_type="application/json",
        )
        return response.json()

    return ask
