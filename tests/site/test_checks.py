"""The site's own checks: its format, its types, and its tests in Node.

They are left out where Node is not installed, as those of the client are.
"""

import json

import pytest

from tests.client.test_client import run
from tests.site.partner import FOLDER

SCRIPTS = json.loads((FOLDER / "package.json").read_text())["scripts"]

pytestmark = pytest.mark.slow


def test_check_is_the_format_and_the_tests():
    assert SCRIPTS["check"] == "prettier --check . && npm test"


def test_format_is_prettiers(node):
    run("npx", "--no-install", "prettier", "--check", ".", cwd=FOLDER)


def test_site_behaves(node):
    """The compiler checks the types on the way."""
    said = run("npm", "test", "--silent", cwd=FOLDER)

    assert "\n# fail 0\n" in said or "ℹ fail 0\n" in said, said
