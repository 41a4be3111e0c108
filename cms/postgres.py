"""A real PostgreSQL that starts with the first query and stops with its last user.

The kernel keeps the books, in file locks that vanish with their process however
it ends, so nothing here can go stale:

    users    held (shared) by every process that uses the server
    server   held by the running server itself, which inherits it at its start

A keeper process waits until nobody holds `users` any more and then stops the
server. That covers what no exit handler sees: SIGTERM, SIGKILL, a closed terminal.
The keeper is this file, run by itself: above the functions it may import nothing
but the standard library.
"""

import atexit
import fcntl
import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

DATABASE = "affiche"
ROLE = "postgres"
START_SECONDS = 30
STOP_SECONDS = 20
LONGEST_SOCKET = 100  # bytes; systems stop at 104 or 108
SERVER_OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    # The data survive a crash of the machine (fsync stays on). What it may take is
    # the last half second of commits, and every commit is the faster for it.
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "io_method": "sync",
    "logging_collector": "off",
}

_held: dict[Path, tuple[int, int]] = {}  # lock on `users`, and the process it is of
_starting = threading.Lock()


class ServerError(Exception):
    """The embedded server cannot run. The message is for a person."""


def embedded(directory: Path) -> dict[str, Any]:
    """A Django database entry; `cms.database` starts the server when it connects."""
    return {
        "NAME": DATABASE,
        "USER": ROLE,
        "HOST": str(socket_directory(directory)),
        "EMBEDDED": directory,
    }


def socket_directory(directory: Path) -> Path:
    """Where the socket lies: in `directory`, unless no socket can have such a path."""
    path = bytes(directory / ".s.PGSQL.5432")
    if len(path) <= LONGEST_SOCKET and b"," not in path:
        return directory
    return Path("/tmp", f"affiche-{hashlib.sha256(path).hexdigest()[:16]}")


def start(directory: Path) -> None:
    """Use the server of `directory` until this process ends; start it if needed.

    Raises ServerError when it cannot run.
    """
    with _starting:
        if directory in _held:
            return
        try:
            directory.mkdir(parents=True, exist_ok=True)
            users = open_lock(directory, "users")
            try:
                # Waits while an earlier server is stopping.
                fcntl.flock(users, fcntl.LOCK_SH)
                run(directory)
            except BaseException:
                os.close(users)
                raise
        except (OSError, subprocess.SubprocessError) as error:
            raise ServerError(
                f"PostgreSQL cannot run in {directory}: {words_of(error)} "
                "Repair that, or name a server in DATABASE_URL."
            ) from error
        _held[directory] = users, os.getpid()
        atexit.register(leave, directory)


def leave(directory: Path) -> None:
    """Stop the server unless another process uses it."""
    users, process = _held.pop(directory, (-1, -1))
    if process != os.getpid():  # a fork shares the lock of its parent
        return
    if take(users):
        stop(directory)
    else:
        # Others use it, and this returns at once; or the keeper is stopping it,
        # and this waits until that is done.
        fcntl.flock(users, fcntl.LOCK_SH)
    os.close(users)


def run(directory: Path) -> None:
    """Start the server, or wait for the process that is doing so."""
    deadline = time.monotonic() + START_SECONDS
    server = open_lock(directory, "server")
    process = None
    try:
        while not answers(directory):
            if process is None and take(server):
                keep(directory)
                process = launch(directory, server)
            if time.monotonic() > deadline or (process and process.poll() is not None):
                raise ServerError(
                    f"PostgreSQL does not start in {directory}. "
                    f"Its log ends with: {last_line(directory / 'log')}"
                )
            time.sleep(0.01)
        if process:
            let_go(process)
    finally:
        os.close(server)


def stop(directory: Path) -> None:
    """End every session, write everything down, and return when that is done."""
    deadline = time.monotonic() + STOP_SECONDS
    server = open_lock(directory, "server")
    while not take(server):
        patient = time.monotonic() < deadline
        # The file is missing for a moment at the start and at the end.
        with suppress(FileNotFoundError, ValueError, ProcessLookupError):
            pid = int((directory / "data/postmaster.pid").read_text().split("\n")[0])
            os.kill(pid, signal.SIGINT if patient else signal.SIGQUIT)
        time.sleep(0.02)
    os.close(server)


def launch(directory: Path, server: int) -> subprocess.Popen[bytes]:
    """Start the server on its data, made first if there are none."""
    from cms import postgres_files

    data = directory / "data"
    programs = postgres_files.programs_for(data)
    sockets = socket_directory(directory)
    identity = postgres_files.server_identity([directory, sockets], programs)
    if not data.exists():
        postgres_files.create(data, programs, identity, role=ROLE, database=DATABASE)
    # Left by a server that was killed: the lock proves that none is running.
    for left in (data / "postmaster.pid", sockets / ".s.PGSQL.5432.lock"):
        left.unlink(missing_ok=True)
    options = {**SERVER_OPTIONS, "unix_socket_directories": sockets}
    settings = [f"--{name}={value}" for name, value in options.items()]
    with (directory / "log").open("wb") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", data, *settings],
            **identity,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[server],
            start_new_session=True,
        )


def keep(directory: Path) -> None:
    """Start the keeper, in a session of its own so that Ctrl-C does not reach it."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", __file__, directory],
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        cwd="/",
        start_new_session=True,
    )
    let_go(process)


def let_go(process: subprocess.Popen[bytes]) -> None:
    """Allow `process` to outlive this one, which Popen takes for an oversight."""
    process.returncode = 0


def answers(directory: Path) -> bool:
    from psycopg import pq
    from psycopg.conninfo import make_conninfo

    sockets = str(socket_directory(directory))
    address = make_conninfo(host=sockets, dbname=DATABASE, user=ROLE)
    return pq.PGconn.ping(address.encode()) == pq.Ping.OK


def open_lock(directory: Path, name: str) -> int:
    return os.open(directory / name, os.O_RDWR | os.O_CREAT, 0o600)


def take(descriptor: int) -> bool:
    """Take a lock for this process alone; False when another process has it."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def last_line(path: Path) -> str:
    lines = path.read_text(errors="replace").split("\n") if path.exists() else []
    return next((line for line in reversed(lines) if line.strip()), "nothing")


def words_of(error: OSError | subprocess.SubprocessError) -> str:
    """What went wrong, as the failing program said it where there is one."""
    said = getattr(error, "stderr", None) or b""
    return f"{error}. {said.decode(errors='replace').strip()}".strip()


if __name__ == "__main__":
    where = Path(sys.argv[1])
    fcntl.flock(open_lock(where, "users"), fcntl.LOCK_EX)
    stop(where)
