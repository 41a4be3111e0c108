"""How pytest treats the tests of this folder."""

import pytest

# With a committed database, so they come last, as all that have one.
ON_THE_SITE = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
