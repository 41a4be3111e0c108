"""A deployment that cannot work ends at once, and says why once for all processes."""

import pytest

from tests.cms.test_settings import SAFE, python


def started(**environment: str) -> tuple[int, str, str]:
    done = python("-m", "cms.serve", settings="production", **environment)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_is_missing_is_said_before_anything_starts(processes):
    few = SAFE | {"SECRET_KEY": "short", "WEB_CONCURRENCY": processes}

    assert started(**few) == (
        1,
        "",
        "Affiche cannot start with this environment:\n"
        "- SECRET_KEY has 5 characters; it needs at least 50 random ones.\n",
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"PORT": "http"}, "PORT is 'http'; it must be a whole number, at least 0."),
        (
            {"WEB_CONCURRENCY": "0"},
            "WEB_CONCURRENCY is '0'; it must be a whole number, at least 1.",
        ),
    ],
)
def test_address_and_number_of_processes_are_looked_at(wrong, said):
    assert started(**SAFE, **wrong) == (
        1,
        "",
        f"Affiche cannot start with this environment:\n- {said}\n",
    )


def test_database_that_is_away_is_said():
    status, _, said = started(**SAFE)

    assert status == 1
    assert "PostgreSQL" in said
    assert "Traceback" not in said
    assert "hushhush" not in said
