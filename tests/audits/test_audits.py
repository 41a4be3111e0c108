"""GraphQL over HTTP, as those who wrote its draft check it: graphql-http's audits.

They run in Node. `make test` installs them where npm is found; without it they are left
out, unless AFFICHE_REQUIRE_AUDITS is set.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NUMBER = 61

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def node() -> str:
    """The Node that runs the audits."""
    found = shutil.which("node")
    if found and (HERE / "node_modules" / "graphql-http").is_dir():
        return found
    missing = "The audits of graphql-http need Node and npm; install both, `make test`."
    if os.environ.get("AFFICHE_REQUIRE_AUDITS"):
        pytest.fail(missing)
    pytest.skip(missing)


def test_endpoint_passes_every_audit(node, live_server):
    done = subprocess.run(
        [node, HERE / "audit.mjs", f"{live_server.url}/graphql/"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert [result for result in results if result["status"] != "ok"] == []
    assert len(results) == NUMBER
