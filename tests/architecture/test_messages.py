"""Everything that editors and readers are told is there in French, and is told so.

Done without the gettext tools. After a change of words, add the French to the
catalogue that the failure names. Where those tools are at hand, they find the place, in
the folder of the app:

    ../.venv/bin/django-admin makemessages -l fr --no-wrap --add-location=file
"""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils.translation.template import templatize
from wagtail.users.models import UserProfile

from events.models import EventIndexPage
from tests import factories

ROOT = Path(__file__).resolve().parents[2]
APPS = ["cms", "home", "events"]
FRENCH = "locale/fr/LC_MESSAGES/django.po"
CALLS = {
    name + ending: arguments
    for name, arguments in DEFAULT_KEYWORDS.items()
    for ending in ("", "_lazy", "_noop")
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{\w*\}")
BREAKING_SPACE = re.compile("« | »| :")

Key = tuple[str | None, str]  # the context, if any, and the first English form


def test_extraction_sees_every_way_to_mark_a_message():
    template = (
        "{% translate 'Move' %}\n"
        "    <p title=\"it's\">{{ when|default:_('Later') }}</p>\n"
        "{% blocktranslate count n=n trimmed %}\n  {{ n }} date\n"
        "{% plural %}{{ n }} dates{% endblocktranslate %}"
        "{% translate 'Host' context 'person' %}"
    )
    code = "_('Talk'), pgettext_lazy('business', 'Company'), ngettext('a', 'b', n)"

    found = [*messages_of(code), *messages_of(as_python(template))]

    assert found == [
        (None, ("Talk",)),
        ("business", ("Company",)),
        (None, ("a", "b")),
        (None, ("Move",)),
        (None, ("Later",)),
        (None, ("%(n)s date", "%(n)s dates")),
        ("person", ("Host",)),
    ]


@pytest.mark.parametrize("app", APPS)
def test_every_message_is_in_french(app):
    missing = [
        f"{file}: {english(key)} has no French; add it to {path}"
        for path, messages in messages_by_catalogue(app).items()
        for key, file in messages.items()
        if (entry := entries(path).get(key)) is None or not all(forms(entry.string))
    ]

    assert not missing, "\n" + "\n".join(missing)


@pytest.mark.parametrize("app", APPS)
def test_catalogues_are_in_order(app):
    wrong = [
        f"{path}: {english(key)} {problem}"
        for path, messages in messages_by_catalogue(app).items()
        for key, entry in entries(path).items()
        for problem in problems(entry, is_used=key in messages)
    ]

    assert not wrong, "\n" + "\n".join(wrong)


def test_words_in_several_catalogues_have_the_same_french():
    """Django merges the catalogues: one of two translations would never be seen."""
    french: dict[Key, set[tuple[str, ...]]] = {}
    for app in APPS:
        for path in messages_by_catalogue(app):
            for key, entry in entries(path).items():
                french.setdefault(key, set()).add(forms(entry.string))

    differing = {english(key): words for key, words in french.items() if len(words) > 1}

    assert not differing


def test_admin_speaks_the_language_of_the_account(db, client: Client):
    user = get_user_model().objects.create_superuser("editor", password="x")
    profile = UserProfile.objects.create(user=user)
    client.force_login(user)
    agenda = factories.index(EventIndexPage, "fr")
    form = reverse("wagtailadmin_pages:add", args=("events", "eventpage", agenda.pk))

    for language, label, other in [
        ("en", "Doors open", "Ouverture des portes"),
        ("fr", "Ouverture des portes", "Doors open"),
        ("en", "Doors open", "Ouverture des portes"),
    ]:
        profile.preferred_language = language
        profile.save()
        words = client.get(form).content.decode()
        assert label in words, "Run `make messages`: Django reads compiled catalogues."
        assert other not in words


@cache
def messages_by_catalogue(app: str) -> dict[str, dict[Key, str]]:
    """For each catalogue, the messages that belong in it, and a file that has each.

    As Django's makemessages, it takes the nearest catalogue above a file.
    """
    found: dict[str, dict[Key, str]] = {}
    for file, code in sources(ROOT / app):
        homes = [folder for folder in file.parents if (folder / FRENCH).exists()]
        path = (homes[0] if homes else ROOT / app) / FRENCH
        messages = found.setdefault(str(path.relative_to(ROOT)), {})
        for context, texts in messages_of(code):
            messages.setdefault((context, texts[0]), str(file.relative_to(ROOT)))
    return found


def sources(app: Path) -> Iterator[tuple[Path, str]]:
    """Every Python file and every template below a folder, both as Python."""
    for file in sorted(app.rglob("*.py")):
        if "migrations" not in file.parts:
            yield file, file.read_text("utf-8")
    for file in sorted(app.rglob("templates/**/*.*")):
        yield file, as_python(file.read_text("utf-8"))


def as_python(template: str) -> str:
    """Calls of gettext between rows of X, one line for each; indents mean nothing."""
    return "\n".join(line.strip() for line in templatize(template).splitlines())


def messages_of(code: str) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """The context and the English forms of every message that Python code asks for."""
    file = BytesIO(code.encode())
    for _line, texts, _comments, context in extract("python", file, CALLS):
        yield context, forms(texts)


@cache
def entries(path: str) -> dict[Key, Message]:
    """What a catalogue has; nothing where there is no catalogue yet."""
    if not (ROOT / path).exists():
        return {}
    with (ROOT / path).open("rb") as file:
        catalogue = read_po(file, locale="fr", abort_invalid=True)
    return {
        (entry.context, forms(entry.id)[0]): entry for entry in catalogue if entry.id
    }


def problems(entry: Message, *, is_used: bool) -> Iterator[str]:
    if entry.fuzzy:
        yield "is fuzzy: read it again, and take the mark off"
    if not is_used:
        yield "is not used any more: take it out"
    asked = set(PLACEHOLDER.findall(" ".join(forms(entry.id))))
    for text in filter(None, forms(entry.string)):
        if set(PLACEHOLDER.findall(text)) != asked:
            yield f"must have exactly these in French: {', '.join(sorted(asked))}"
        if BREAKING_SPACE.search(text):
            yield "needs no-break spaces inside « » and before a colon"


def forms(texts: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """The one form of a message, or its singular and plural."""
    return (texts,) if isinstance(texts, str) else tuple(texts)


def english(key: Key) -> str:
    context, text = key
    return f"“{text}” ({context})" if context else f"“{text}”"
