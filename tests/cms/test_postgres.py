"""The server is started for real: what matters is what the system does with it."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cms import postgres

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from cms import postgres

postgres.start(Path(sys.argv[1]))
print("started", flush=True)
sys.stdin.read()
"""

pytestmark = pytest.mark.slow


def user_of(directory: Path) -> subprocess.Popen[bytes]:
    """A process that has started the server, or shares it, until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, directory],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    said = process.stdout.readline()
    process.stdout.close()
    if not said:
        end(process)
    assert said == b"started\n"
    return process


def end(process: subprocess.Popen[bytes], number: int | None = None) -> None:
    if number:
        process.send_signal(number)
    process.stdin.close()
    process.wait(timeout=10)


def wait_for_keeper(directory: Path) -> None:
    users = postgres.open_lock(directory, "users")
    fcntl.flock(users, fcntl.LOCK_EX)
    os.close(users)


def stops_within(seconds: float, directory: Path) -> bool:
    deadline = time.monotonic() + seconds
    while postgres.answers(directory):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_server_stops_before_its_only_user_is_gone(directory):
    process = user_of(directory)
    assert postgres.answers(directory)

    end(process)

    assert not postgres.answers(directory)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_server_stops_after_a_user_that_was_ended(directory, number):
    process = user_of(directory)

    end(process, number)

    assert stops_within(5, directory)


def test_server_stays_for_its_last_user(directory):
    first, second = user_of(directory), user_of(directory)

    end(first, signal.SIGKILL)
    time.sleep(0.2)
    assert postgres.answers(directory)

    end(second)
    assert not postgres.answers(directory)


def test_server_starts_on_what_a_crash_left(directory):
    process = user_of(directory)
    pid = int((directory / "data/postmaster.pid").read_text().split("\n")[0])
    os.kill(pid, signal.SIGKILL)
    end(process, signal.SIGKILL)
    wait_for_keeper(directory)
    # As after a restart of the machine, when another program has that number.
    for path in (directory / "data/postmaster.pid", directory / ".s.PGSQL.5432.lock"):
        path.write_text(path.read_text().replace(str(pid), str(os.getpid())))

    end(user_of(directory))

    assert not postgres.answers(directory)


def test_users_that_come_together_share_one_server(directory):
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, directory],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        )
        for _ in range(4)
    ]

    said = [process.communicate(timeout=30)[0] for process in processes]

    assert said == [b"started\n"] * 4
    assert not postgres.answers(directory)


def test_socket_of_a_long_path_lies_elsewhere(tmp_path):
    directory = tmp_path / ("long" * 25) / "server"

    sockets = postgres.socket_directory(directory)

    assert sockets.parent == Path("/tmp")
    assert postgres.socket_directory(Path("/srv/a,b")) != Path("/srv/a,b")
    assert postgres.socket_directory(Path("/srv/affiche")) == Path("/srv/affiche")


def test_data_of_an_unknown_version_are_left_alone(directory):
    (directory / "data").mkdir(parents=True)
    (directory / "data/PG_VERSION").write_text("9\n")

    with pytest.raises(postgres.ServerError, match="are of PostgreSQL 9, which is not"):
        postgres.start(directory)

    assert [path.name for path in (directory / "data").iterdir()] == ["PG_VERSION"]
