from types import SimpleNamespace

import pytest

from tests.events.admin import town as places
from tests.kept_content import put_up


@pytest.fixture
def town(db: None) -> SimpleNamespace:
    return put_up(places.build)
