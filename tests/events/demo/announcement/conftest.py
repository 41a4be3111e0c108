"""The announcement, for each of these modules."""

import pytest
from django.db import transaction

from events.demo.build import build_announcement
from events.demo.builder import Done
from tests.kept_content import put_up


@pytest.fixture(scope="module")
def _made(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield put_up(build_announcement)
        transaction.set_rollback(True)


@pytest.fixture
def made(_made, db) -> Done:
    return _made
