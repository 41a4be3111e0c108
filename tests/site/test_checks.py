"""The site's own checks: its format, its types, and its tests in Node.

They are left out where Node is not installed, as those of the client are.
"""

import pytest

from tests.client.test_client import run, run_tests
from tests.site.partner import FOLDER

MODULES = FOLDER / "node_modules"

pytestmark = pytest.mark.slow


def test_format_is_prettiers(node):
    prettier = MODULES / "prettier" / "bin" / "prettier.cjs"
    run(node, prettier, "--check", ".", cwd=FOLDER)


def test_site_behaves(node, tmp_path):
    """The compiler checks the types on the way; beside what is being served."""
    compiler = MODULES / "typescript" / "bin" / "tsc"
    run(node, compiler, "--outDir", tmp_path, cwd=FOLDER)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "node_modules").symlink_to(MODULES)
    run_tests(node, tmp_path / "tests")
