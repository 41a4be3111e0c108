"""Which words of ours a screen says, in its own language and in the other."""

from functools import cache
from pathlib import Path

import polib
from django.contrib.auth.models import Group
from playwright.sync_api import Page as Screen
from wagtail.models import Page, Task, Workflow

ROOT = Path(__file__).resolve().parents[2]
APPS = ("cms", "home", "events")
FRENCH = "**/locale/fr/LC_MESSAGES/django.po"
OF_BOTH = {
    # Languages by their own names.
    "English",
    "Français",
    # Wagtail's English has these, which are our French.
    "Administration",
    "Image",
    "Images",
    "Slug",  # Wagtail's French has it
}
# Every piece of text that is shown, without what is typed.
TEXTS = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element.closest("script, style, template, textarea, [contenteditable]")) {
      texts.add(walker.currentNode.data.trim().replace(/\\s+/g, " "));
    }
  }
  return [...texts];
}
"""


@cache
def words() -> dict[str, set[str]]:
    """For each language, the messages of our catalogues that it alone words so."""
    entries = [
        entry
        for app in APPS
        for path in (ROOT / app).glob(FRENCH)
        for entry in polib.pofile(str(path))
    ]
    english = {entry.msgid for entry in entries}
    french = {entry.msgstr for entry in entries if entry.msgstr}
    return {"en": english - french - OF_BOTH, "fr": french - english - OF_BOTH}


def stored() -> set[str]:
    """Titles and names, which are shown to everybody as they were written."""
    named = [(Page, "title"), (Group, "name"), (Workflow, "name"), (Task, "name")]
    return {
        text
        for model, field in named
        for text in model.objects.values_list(field, flat=True)
    }


def said(page: Screen) -> dict[str, list[str]]:
    """What a screen says of ours in each language."""
    texts = set(page.evaluate(TEXTS)) - stored()
    return {code: sorted(texts & ours) for code, ours in words().items()}
