"""The client for TypeScript: its checks, its own tests, and its tests on a real site.

They run in Node. `make test` installs what they need where npm is found; without it
they are left out, unless AFFICHE_REQUIRE_AUDITS is set.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from tests.client.served_site import Site, controlled
from tests.content import (
    build_announcement_and_venue,
    build_as_published,
    own_storage,
)

CLIENT = settings.CONTRACT_DIR / "client"
PACKAGE = json.loads((CLIENT / "package.json").read_text())
CHECKS = [name for name in PACKAGE["scripts"] if name.startswith("check:")]
SECONDS = 300  # far more than a program takes
TEST_MS = 240_000  # far more than one test of Node's takes

pytestmark = pytest.mark.slow


@pytest.fixture
def node() -> str:
    """The Node that runs what is installed."""
    found = shutil.which("node")
    if found and shutil.which("npm") and (CLIENT / "node_modules").is_dir():
        return found
    missing = "The client needs Node and npm; install both, `make test`."
    if os.environ.get("AFFICHE_REQUIRE_AUDITS"):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture
def compiled(node: str, tmp_path: Path) -> Path:
    """The client and its tests as JavaScript, in a folder of their own."""
    compiler = CLIENT / "node_modules" / "typescript" / "bin" / "tsc"
    run(node, compiler, "--project", "tsconfig.tests.json", "--outDir", tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    return tmp_path / "tests"


def run(*words: str | Path, cwd: Path = CLIENT, **environment: str) -> str:
    """What a program says; the test fails with it where the program does."""
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout, pytrace=False)
    return done.stdout


def run_tests(node: str, folder: Path, **environment: str) -> None:
    files = sorted(folder.glob("*.test.js"))
    assert files, f"No tests in {folder}."
    options = ("--test", "--test-reporter=tap", f"--test-timeout={TEST_MS}")
    said = run(node, *options, *files, **environment)
    for outcome in ("fail", "cancelled", "skipped", "todo"):
        assert f"\n# {outcome} 0\n" in said, said


def test_every_check_is_made_by_npm_run_check():
    assert PACKAGE["scripts"]["check"] == " && ".join(f"npm run {c}" for c in CHECKS)


@pytest.mark.parametrize("check", CHECKS)
def test_client_passes(node, check):
    run("npm", "run", "--silent", check)


def test_client_behaves(node, compiled):
    run_tests(node, compiled)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_client_works_with_a_real_site(node, compiled, tmp_path):
    with own_storage():
        build_as_published(build_announcement_and_venue)
    site = Site(tmp_path)
    with controlled(site) as control:
        site.start()
        run_tests(
            node,
            compiled / "real",
            AFFICHE_ENDPOINT=f"{site.address}/graphql/",
            AFFICHE_CONTROL=control,
            AFFICHE_CONTRACT=str(settings.CONTRACT_DIR),
        )


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_readme_leads_to_a_first_answer(node, live_server, tmp_path):
    with own_storage():
        build_as_published(build_announcement_and_venue)
    readme = (CLIENT / "README.md").read_text()
    program = re.search("^```ts\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)[1]
    site = program.replace("http://localhost:8000", live_server.url)
    (tmp_path / "agenda.mjs").write_text(site)
    (tmp_path / "package.json").write_text("{}")

    run("npm", "pack", "--silent", "--pack-destination", tmp_path)
    (package,) = tmp_path.glob("affiche-client-*.tgz")
    run("npm", "install", "--silent", "--offline", package, cwd=tmp_path)
    said = run(node, "agenda.mjs", cwd=tmp_path)

    example = settings.CONTRACT_DIR / "examples" / "AgendaPage.en.json"
    data = json.loads(example.read_text())["response"]["data"]
    assert said.splitlines() == [
        f"{event['startsAt']} {event['title']}" for event in data["events"]["nodes"]
    ]
