"""A site as it is served in production, which another program may stop and start."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from tests.cms.test_run import free_port, status_of

PATIENCE = 120  # seconds, far more than it takes


class Site:
    """The production server, on the database of the test and with its settings."""

    def __init__(self, directory: Path) -> None:
        self.port = free_port()
        self.log = directory / "log"
        self.environment = {
            "PATH": os.environ["PATH"],
            "AFFICHE_ENV_FILE": os.devnull,
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "DATABASE_URL": address_of_database(),
            "AFFICHE_BASE_URL": "http://localhost:8000",  # as the examples have it
            "PORT": str(self.port),
        }
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Return when it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "cms.serve"],
                cwd=settings.BASE_DIR,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + PATIENCE
        while status_of(self.port, "/healthz") != 200:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.05)

    def stop(self) -> None:
        """Return when it is gone; it may be gone already."""
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE)
            self.process = None


def address_of_database() -> str:
    own = connection.settings_dict
    parts = {
        "host": own["HOST"],
        "port": own["PORT"],
        "user": own["USER"],
        "password": own["PASSWORD"],
    }
    given = {name: value for name, value in parts.items() if value}
    query = "&".join(f"{name}={quote(str(value), '')}" for name, value in given.items())
    return f"postgresql:///{quote(own['NAME'], '')}?{query}"


@contextmanager
def controlled(site: Site) -> Iterator[str]:
    """The address below which a POST to `/stop` and `/start` does that to the site."""
    words = {"/stop": site.stop, "/start": site.start}

    class Control(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            words[self.path]()
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Control)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        site.stop()
