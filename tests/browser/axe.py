"""What axe-core finds wrong on a page for people who use it in other ways."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ONLY_VIOLATIONS = {"resultTypes": ["violations"]}
GRAVE = ("serious", "critical")
# What has the focus, and whether one sees that it does.
FOCUS = """
() => {
  const style = getComputedStyle(document.activeElement);
  return {
    name: document.activeElement.id || document.activeElement.name,
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  };
}
"""


def serious(page: Page) -> list[str]:
    """Findings of impact serious or critical: "rule: selector", sorted.

    All of them: which ones a test accepts, and why, is said in the test.
    """
    found = Axe().run(page, options=ONLY_VIOLATIONS).response["violations"]
    return sorted(
        f"{rule['id']}: {' '.join(map(str, node['target']))}"
        for rule in found
        if rule["impact"] in GRAVE
        for node in rule["nodes"]
    )
