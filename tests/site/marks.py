"""How pytest treats the tests of this folder."""

import pytest

# With a committed database, so they come last, as all that have one.
ON_THE_SITE = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

at_both_widths = pytest.mark.parametrize("width", [1280, 390])
