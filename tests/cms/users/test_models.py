import pytest

from cms.users.models import User


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ({"first_name": "Louise", "last_name": "Tremblay"}, "Louise Tremblay"),
        ({}, "louise"),
    ],
)
def test_user_is_shown_by_name(names, shown):
    assert str(User(username="louise", **names)) == shown
