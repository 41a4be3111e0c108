from types import SimpleNamespace

import pytest

from tests.events.admin import town as places


@pytest.fixture
def town(db: None) -> SimpleNamespace:
    return places.build()
