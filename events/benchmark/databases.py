"""The databases of the benchmark: made once, and kept for the next run."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from cms import postgres
from cms.env import Env

ROOT = Path(__file__).resolve().parent.parent.parent
WORK = ROOT / "build" / "bench"
SMALL, LARGE = 1_000, 100_000
NAMES = {SMALL: "affiche_bench", LARGE: f"affiche_bench_{LARGE}"}
# What decides which rows there are.
SEEDED_BY = (
    *("words.py", "things.py", "content.py", "directory.py"),
    *("store.py", "seeding.py"),
)

# A public server with nothing of this machine in it: its answers are the same
# everywhere, signatures of images included.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "AFFICHE_ENV_FILE": os.devnull,
    "AFFICHE_BASE_URL": "https://affiche.example",
    "AFFICHE_LANGUAGES": "fr,en",
    "AFFICHE_TIME_ZONE": "America/Toronto",
    "ALLOWED_HOSTS": "affiche.example",
    "SECRET_KEY": "no secret: nothing is kept here, and pictures are signed alike",
    "LOG_LEVEL": "ERROR",
    "STATIC_ROOT": str(WORK / "static"),
}

Tell = Callable[[str], None]


class NoDatabaseError(Exception):
    """There is no database to measure on. The message is for a person."""


@dataclass(frozen=True)
class Database:
    """A database full of invented content."""

    events: int
    url: str

    @property
    def environment(self) -> dict[str, str]:
        """For a process that serves it, or works in it."""
        media = str(WORK / f"media-{self.events}")
        return {**PRODUCTION, "DATABASE_URL": self.url, "MEDIA_ROOT": media}


def server() -> str:
    """A connection string of the PostgreSQL that DATABASE_URL names, else of our own.

    The latter runs until this process ends.
    """
    env = Env(os.environ)
    env.read_file(ROOT / env.text("AFFICHE_ENV_FILE", default=".env"))
    if url := env.text("DATABASE_URL", default=""):
        return url
    directory = ROOT / ".postgres"
    postgres.start(directory)
    sockets = postgres.socket_directory(directory)
    return make_conninfo(
        host=str(sockets), user=postgres.ROLE, dbname=postgres.DATABASE
    )


def url_of(conninfo: str, name: str) -> str:
    """The address of another database of the same server."""
    parts = {**conninfo_to_dict(conninfo), "dbname": ""}
    given = {key: value for key, value in parts.items() if value}
    return f"postgresql:///{name}?{urlencode(given, quote_via=quote)}"


def seeded(conninfo: str, events: int, tell: Tell) -> Database:
    """The database with so many events, as this version of the code fills it.

    Raises NoDatabaseError.
    """
    name = NAMES[events]
    database = Database(events, url_of(conninfo, name))
    with connected(conninfo) as connection:
        is_new = mark_of(connection, name) != mark()
        if is_new:
            tell(f"Filling the database {name} with {events:,} events ...")
            drop(connection, name)
            create(connection, name)
    manage(database, "migrate", "--verbosity=0")
    if is_new:
        manage(database, "seed_bench", f"--events={events}")
        with connected(conninfo) as connection:
            put_mark(connection, name)
    return database


def known(conninfo: str, events: int) -> Database | None:
    """The same database where it is there and up to date; nothing is written."""
    name = NAMES[events]
    with connected(conninfo) as connection:
        if mark_of(connection, name) != mark():
            return None
    database = Database(events, url_of(conninfo, name))
    manage(database, "migrate", "--verbosity=0")
    return database


def connected(conninfo: str) -> psycopg.Connection:
    """Raises NoDatabaseError."""
    try:
        return psycopg.connect(conninfo, autocommit=True)
    except psycopg.OperationalError as error:
        raise NoDatabaseError(f"PostgreSQL cannot be reached: {error}") from error


def mark() -> str:
    """Changes with the code that writes the rows."""
    digest = hashlib.sha256()
    for name in SEEDED_BY:
        digest.update(Path(__file__).with_name(name).read_bytes())
    return f"affiche benchmark {digest.hexdigest()[:16]}"


def mark_of(connection: psycopg.Connection, name: str) -> str | None:
    """The comment of a database; None where there is none."""
    found = connection.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database "
        "WHERE datname = %s",
        [name],
    ).fetchone()
    return found[0] if found else None


def put_mark(connection: psycopg.Connection, name: str) -> None:
    comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
    connection.execute(comment.format(sql.Identifier(name), sql.Literal(mark())))


def drop(connection: psycopg.Connection, name: str) -> None:
    statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    connection.execute(statement.format(sql.Identifier(name)))


def create(connection: psycopg.Connection, name: str) -> None:
    """Raises NoDatabaseError where that is not allowed."""
    try:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.errors.InsufficientPrivilege as error:
        raise NoDatabaseError(
            f"The benchmark makes the database {name}, and the role of DATABASE_URL "
            "may not. Let it with ALTER ROLE … CREATEDB, or leave DATABASE_URL out."
        ) from error


def manage(database: Database, *arguments: str) -> None:
    """Run a command of manage.py. Raises NoDatabaseError when it fails."""
    run = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        env=environment_of(database.environment),
        check=False,
    )
    if run.returncode:
        raise NoDatabaseError(f"“manage.py {' '.join(arguments)}” failed; see above.")


def environment_of(values: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, **values}
