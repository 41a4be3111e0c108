"""Typed readers for environment variables.

A reader never raises. It records what is wrong and returns a stand-in, so that
`verify()` names every problem of a deployment in one message.
"""

import os
import secrets
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured

FLAGS = {"1": True, "true": True, "yes": True, "on": True}
FLAGS |= {"0": False, "false": False, "no": False, "off": False}
CONNECT_SECONDS = 5


class ConfigurationError(ImproperlyConfigured):
    """The environment is incomplete or unsafe. Lists every problem, one a line."""


class Env:
    def __init__(self, values: MutableMapping[str, str]) -> None:
        self.values = values
        self.problems: list[str] = []

    def read_file(self, path: Path) -> None:
        """Add `NAME=value` lines of a file; what is already set wins.

        Blank lines and lines that start with # are skipped, and one pair of
        quotes around a value is dropped. A missing file is no problem.
        """
        if not path.is_file():
            return
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            name, equals, value = line.strip().removeprefix("export ").partition("=")
            if not name or name.startswith("#"):
                continue
            if not equals:
                self.problem(f"{path.name}, line {number}: expected NAME=value.")
                continue
            self.values.setdefault(name.strip(), unquote(value.strip()))

    def problem(self, sentence: str) -> None:
        if sentence not in self.problems:
            self.problems.append(sentence)

    def verify(self) -> None:
        """Raise ConfigurationError naming every problem met so far."""
        if self.problems:
            problems, self.problems = self.problems, []
            raise ConfigurationError(
                "Affiche cannot start with this environment:\n- "
                + "\n- ".join(problems)
            )

    def text(self, name: str, *, default: str | None = None) -> str:
        """The value without surrounding blanks; an empty one counts as not set."""
        value = self.values.get(name, "").strip()
        if value:
            return value
        if default is None:
            self.problem(f"{name} is not set.")
            return ""
        return default

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.text(name, default="")
        if not value:
            return default
        if value.lower() not in FLAGS:
            self.problem(f"{name} is {value!r}; it must be one of {', '.join(FLAGS)}.")
            return default
        return FLAGS[value.lower()]

    def number(self, name: str, *, default: int, minimum: int = 0) -> int:
        """A whole number, at least `minimum`."""
        value = self.text(name, default="")
        if not value:
            return default
        if not value.isascii() or not value.isdigit() or int(value) < minimum:
            self.problem(
                f"{name} is {value!r}; it must be a whole number, at least {minimum}."
            )
            return default
        return int(value)

    def choice(self, name: str, choices: list[str], *, default: str) -> str:
        value = self.text(name, default=default)
        if value not in choices:
            self.problem(
                f"{name} is {value!r}; it must be one of {', '.join(choices)}."
            )
            return default
        return value

    def time_zone(self, name: str, *, default: str) -> str:
        """An IANA name such as `America/Toronto`."""
        value = self.text(name, default=default)
        try:
            ZoneInfo(value)
        except (KeyError, OSError, ValueError):
            self.problem(
                f"{name} is {value!r}; it must be an IANA time zone such as {default}."
            )
            return default
        return value

    def texts(self, name: str, *, default: list[str] | None = None) -> list[str]:
        """Comma-separated values; `default=None` makes at least one required."""
        found = [item.strip() for item in self.values.get(name, "").split(",")]
        found = [item for item in found if item]
        if not found and default is None:
            self.problem(f"{name} is not set; it takes one or more, comma-separated.")
        return found or list(default or [])

    def database_url(
        self, name: str, *, default: Callable[[], dict[str, Any]] | None = None
    ) -> dict[str, Any]:
        """A Django database entry from `postgresql://user:password@host:port/name`.

        Everything that libpq reads in such an address works: percent-encoding,
        sockets (`postgresql:///name?host=/run/postgresql`), `?sslmode=require`.
        """
        url = self.text(name, default=None if default is None else "")
        if not url:
            return default() if default else {}
        try:
            return read_database_url(url)
        except ValueError as error:
            self.problem(f"{name} {error}")
            return {}


def read_database_url(url: str) -> dict[str, Any]:
    """Raises ValueError with the end of a sentence that never quotes the address."""
    if not url.startswith(("postgres://", "postgresql://")):
        raise ValueError(
            "must start with postgresql:// (or postgres://): "
            "Affiche runs on PostgreSQL only."
        )
    # Imported here: reading the other variables must stay instant.
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts = dict(conninfo_to_dict(url))
    except ProgrammingError:
        parts = {}
    port = str(parts.pop("port", ""))
    host = str(parts.pop("host", ""))
    name = str(parts.pop("dbname", ""))
    # An @ in the wrong place is a piece of the password, and must not be shown.
    if not name or "@" in host + name or not (port.isdigit() or not port):
        raise ValueError(
            "cannot be read. It looks like postgresql://user:password@host:5432/name; "
            "percent-encode special characters in the password (@ is %40, / is %2F)."
        )
    return {
        "NAME": name,
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": {"connect_timeout": CONNECT_SECONDS, **parts},
    }


def kept_secret(path: Path) -> str:
    """The random text in `path`, made at the first call; only its owner reads it."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            # A link, not a rename: of two first starts the first one counts.
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text().strip()


def unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


env = Env(os.environ)
