"""The site's own checks: its format, its types, and its tests in Node.

They are left out where Node is not installed, as those of the client are.
"""

import shutil

import pytest

from tests.client.test_client import run, run_tests
from tests.site.partner import FOLDER

MODULES = FOLDER / "node_modules"

pytestmark = pytest.mark.slow


def test_format_is_prettiers(node):
    prettier = MODULES / "prettier" / "bin" / "prettier.cjs"
    run(node, prettier, "--check", ".", cwd=FOLDER)


def test_site_behaves(node):
    """The compiler checks the types on the way; beside what is being served."""
    compiler = MODULES / "typescript" / "bin" / "tsc"
    compiled = FOLDER / "dist-tests"
    shutil.rmtree(compiled, ignore_errors=True)
    run(node, compiler, cwd=FOLDER)
    run_tests(node, compiled / "tests")
