"""The partner site as it is served: Node, on what `make test` has built."""

import os
import subprocess
import time
from pathlib import Path

from django.conf import settings

from tests.cms.test_run import free_port, status_of

FOLDER = settings.CONTRACT_DIR / "partner-site"
SERVER = FOLDER / "dist" / "server.js"
PATIENCE = 120  # seconds, far more than it takes


class PartnerSite:
    """A process that reads one CMS, which may not be there."""

    def __init__(self, node: str, cms: str, directory: Path) -> None:
        self.node = node
        self.cms = cms
        self.port = free_port()
        self.log = directory / "partner.log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Return when it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.node, str(SERVER)],
                cwd=FOLDER,
                env={
                    "PATH": os.environ["PATH"],
                    "AFFICHE_ENDPOINT": f"{self.cms}/graphql/",
                    "PORT": str(self.port),
                    "SITE_URL": self.address,
                },
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + PATIENCE
        while status_of(self.port, "/robots.txt") != 200:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.05)

    def stop(self) -> None:
        """Return when it is gone."""
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE)
            self.process = None
