from pathlib import Path

import pytest

from cms import languages
from cms.env import ConfigurationError, Env, kept_secret


def test_text_drops_blanks_around():
    assert Env({"NAME": "  a b "}).text("NAME") == "a b"


def test_text_that_is_required_and_empty_is_a_problem():
    env = Env({"NAME": " "})

    assert env.text("NAME") == ""
    assert env.problems == ["NAME is not set."]


@pytest.mark.parametrize(
    ("value", "expected"), [("1", True), ("Yes", True), ("off", False), ("", True)]
)
def test_flag_reads(value, expected):
    assert Env({"DEBUG": value}).flag("DEBUG", default=True) is expected


def test_flag_refuses_another_word():
    env = Env({"DEBUG": "maybe"})

    assert env.flag("DEBUG", default=False) is False
    assert env.problems == [
        "DEBUG is 'maybe'; it must be one of 1, true, yes, on, 0, false, no, off."
    ]


@pytest.mark.parametrize("value", ["abc", "-1", "0", "1.5", "²"])
def test_number_refuses(value):
    env = Env({"SIZE": value})

    assert env.number("SIZE", default=10, minimum=1) == 10
    assert env.problems == [
        f"SIZE is {value!r}; it must be a whole number, at least 1."
    ]


def test_number_reads():
    assert Env({"SIZE": "25"}).number("SIZE", default=10) == 25


def test_texts_are_separated_by_commas():
    assert Env({"HOSTS": "a.org, b.org,,"}).texts("HOSTS") == ["a.org", "b.org"]


def test_choice_names_the_choices():
    env = Env({"LOG_LEVEL": "LOUD"})

    assert env.choice("LOG_LEVEL", ["INFO", "ERROR"], default="INFO") == "INFO"
    assert env.problems == ["LOG_LEVEL is 'LOUD'; it must be one of INFO, ERROR."]


@pytest.mark.parametrize("value", ["Mars/Olympus", "../etc/passwd", "America"])
def test_time_zone_refuses_an_unknown_name(value):
    env = Env({"ZONE": value})

    assert env.time_zone("ZONE", default="America/Toronto") == "America/Toronto"
    assert env.problems == [
        f"ZONE is {value!r}; it must be an IANA time zone such as America/Toronto."
    ]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgres://ann:p%40ss%2Fword@db.example:5433/affiche?sslmode=require",
            {
                "NAME": "affiche",
                "USER": "ann",
                "PASSWORD": "p@ss/word",
                "HOST": "db.example",
                "PORT": "5433",
                "OPTIONS": {"connect_timeout": 5, "sslmode": "require"},
            },
        ),
        (
            "postgresql:///affiche?host=/run/postgresql&connect_timeout=2",
            {
                "NAME": "affiche",
                "USER": "",
                "PASSWORD": "",
                "HOST": "/run/postgresql",
                "PORT": "",
                "OPTIONS": {"connect_timeout": "2"},
            },
        ),
        (
            "postgresql://ann@%2Frun%2FPostgres/affiche",
            {
                "NAME": "affiche",
                "USER": "ann",
                "PASSWORD": "",
                "HOST": "/run/Postgres",
                "PORT": "",
                "OPTIONS": {"connect_timeout": 5},
            },
        ),
    ],
)
def test_database_url_is_read(url, expected):
    assert Env({"DATABASE_URL": url}).database_url("DATABASE_URL") == expected


@pytest.mark.parametrize("url", ["mysql://u:hushhush@h/x", "sqlite:///db.sqlite3"])
def test_database_url_of_another_system_is_refused(url):
    env = Env({"DATABASE_URL": url})

    assert env.database_url("DATABASE_URL") == {}
    assert env.problems == [
        "DATABASE_URL must start with postgresql:// (or postgres://): "
        "Affiche runs on PostgreSQL only."
    ]


@pytest.mark.parametrize(
    "url",
    [
        "postgres://ann:hush@hush@db.example/affiche",
        "postgres://ann:hush/hush@db.example/affiche",
        "postgres://ann:hush@db.example",
        "postgres://ann:hush@db.example:five/affiche",
        "postgres://ann:hush@db.example/affiche?colour=blue",
    ],
)
def test_database_url_that_cannot_be_read_is_not_repeated(url):
    env = Env({"DATABASE_URL": url})

    assert env.database_url("DATABASE_URL") == {}
    assert env.problems == [
        "DATABASE_URL cannot be read. It looks like "
        "postgresql://user:password@host:5432/name; percent-encode special "
        "characters in the password (@ is %40, / is %2F)."
    ]


def test_database_url_default_is_called_only_without_one():
    env = Env({})

    assert env.database_url("DATABASE_URL", default=lambda: {"NAME": "own"}) == {
        "NAME": "own"
    }
    assert env.problems == []


def test_verify_names_every_problem_once():
    env = Env({"SIZE": "many"})
    env.text("SECRET_KEY")
    env.text("SECRET_KEY")
    env.number("SIZE", default=1)

    with pytest.raises(ConfigurationError) as caught:
        env.verify()

    assert str(caught.value) == (
        "Affiche cannot start with this environment:\n"
        "- SECRET_KEY is not set.\n"
        "- SIZE is 'many'; it must be a whole number, at least 0."
    )


def test_file_adds_what_is_not_set(tmp_path: Path):
    path = tmp_path / ".env"
    path.write_text("# why\n\nA=file\nexport B='two words'\nC=\"x=y\"\nnonsense\n")
    env = Env({"A": "real"})

    env.read_file(path)

    assert env.values == {"A": "real", "B": "two words", "C": "x=y"}
    assert env.problems == [".env, line 6: expected NAME=value."]


def test_kept_secret_is_made_once_and_private(tmp_path: Path):
    path = tmp_path / "secret"

    first = kept_secret(path)

    assert kept_secret(path) == first
    assert len(first) >= 50
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_languages_carry_their_own_names():
    env = Env({})

    assert languages.named(["fr", "en", "oc", "fr"], env) == [
        ("fr", "Français"),
        ("en", "English"),
    ]
    assert env.problems == ["AFFICHE_LANGUAGES: Django knows no language 'oc'."]
