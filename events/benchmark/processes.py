"""Servers as processes: started, watched and stopped."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

from events.benchmark.asking import Asked, ask

GRANIAN = Path(sys.executable).with_name("granian")
AFFICHE = (sys.executable, "-m", "cms.serve")  # as `make serve` starts the API
START_SECONDS = 60
STOP_SECONDS = 10
SETTLE_SECONDS = 10
PAUSE = 0.05
MEGABYTE = 1_000_000


Command = tuple[tuple[str, ...], Mapping[str, str]]  # with what it has to know


class ServerDiedError(Exception):
    """A server does not start. The message is for a person."""


@dataclass(frozen=True)
class Server:
    """A running server and its workers.

    started, ready: when it was started, and when it had answered, by `monotonic`.
    """

    name: str
    port: int
    process: subprocess.Popen[bytes]
    started: float
    ready: float = 0.0

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def megabytes(self) -> list[float]:
        """Resident memory of each worker."""
        return [worker.memory_info().rss / MEGABYTE for worker in self._workers()]

    def settle(self) -> None:
        """Return when nothing is worked on any more for those who went away."""
        deadline = time.monotonic() + SETTLE_SECONDS
        before = self._worked()
        while time.monotonic() < deadline:
            time.sleep(PAUSE)
            now = self._worked()
            if now - before < PAUSE / 5:
                return
            before = now

    def _worked(self) -> float:
        times = [worker.cpu_times() for worker in self._workers()]
        return sum(spent.user + spent.system for spent in times)

    def _workers(self) -> list[psutil.Process]:
        """Where there is one only, it may be the process itself."""
        process = psutil.Process(self.process.pid)
        return [child for child in process.children() if is_worker(child)] or [process]


def is_worker(process: psutil.Process) -> bool:
    """Whether it is no helper of Python's own."""
    return not any("resource_tracker" in word for word in process.cmdline())


def affiche(port: int, workers: int) -> Command:
    """The API."""
    return AFFICHE, {"PORT": str(port), "WEB_CONCURRENCY": str(workers)}


def granian(*arguments: str) -> Callable[[int, int], Command]:
    """A bare application."""

    def command(port: int, workers: int) -> Command:
        where = ("--host", "127.0.0.1", "--port", str(port), "--workers", str(workers))
        return (str(GRANIAN), *where, *arguments), {}

    return command


@contextmanager
def serving(
    name: str,
    command_of: Callable[[int, int], Command],
    environment: Mapping[str, str],
    first: Asked,
    *,
    workers: int,
    log: Path,
) -> Iterator[Server]:
    """A server that has answered `first`, until the end of the block.

    command_of: says how it is started, by its port and the number of its workers.

    Raises ServerDiedError.
    """
    port = free_port()
    command, own = command_of(port, workers)
    with log.open("wb") as output:
        started = time.monotonic()
        process = subprocess.Popen(
            command,
            env={**os.environ, **environment, **own},
            stdout=output,
            stderr=output,
        )
        server = Server(name, port, process, started)
        try:
            wait_for(server, first, log)
            yield replace(server, ready=time.monotonic())
        finally:
            stop(process)


def wait_for(server: Server, first: Asked, log: Path) -> None:
    """Return at the first right answer."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            ask(server.origin, first)
        except OSError:
            time.sleep(0.005)
        else:
            return
    said = log.read_text(errors="replace").strip()[-2_000:]
    raise ServerDiedError(
        f"The server “{server.name}” does not answer. It said:\n{said}"
    )


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a server, and those of its workers that outlive it."""
    try:
        workers = psutil.Process(process.pid).children()
    except psutil.NoSuchProcess:
        workers = []
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for worker in workers:
        with suppress(psutil.NoSuchProcess):
            worker.kill()


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port
