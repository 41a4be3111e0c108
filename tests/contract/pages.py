"""The pages of the documentation, read as a test needs them."""

import json
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse
from markdown_it.token import Token

from cms.docs.examples import ANSWER, info
from cms.docs.folder import pages, relative
from cms.docs.markdown import SHELL, parser

PAGES = sorted(pages().values())
ADDRESSES = [reverse("docs") + address for address in pages()]
WIDTH = 76  # characters of a line of JSON
name_of = {"ids": relative}


def page(name: str) -> Path:
    return settings.CONTRACT_DIR / name


def tokens_of(text: str) -> list[Token]:
    return parser.parse(text)


@dataclass(frozen=True)
class Command:
    """A command for a shell, and the lines of the JSON that follows it, if any does."""

    text: str
    answer_lines: tuple[int, int] | None


def commands(text: str) -> list[Command]:
    tokens = tokens_of(text)
    found = []
    for place, token in enumerate(tokens):
        if info(tokens, place) == SHELL:
            lines = None
            if info(tokens, place + 1) == ANSWER:
                start, end = tokens[place + 1].map or (0, 0)
                lines = start + 1, end - 1
            found.append(Command(token.content, lines))
    return found


@dataclass(frozen=True)
class Table:
    """Rows of the first table of a page, cells as they are written; and its lines."""

    rows: list[list[str]]
    start: int
    end: int


def first_table(path: Path) -> Table:
    tokens = tokens_of(path.read_text())
    place = next(i for i, token in enumerate(tokens) if token.type == "tbody_open")
    start, end = tokens[place].map or (0, 0)
    lines = path.read_text().splitlines()[start:end]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return Table(rows, start, end)


def with_lines(text: str, start: int, end: int, new: list[str]) -> str:
    lines = text.splitlines()
    return "\n".join([*lines[:start], *new, *lines[end:]]) + "\n"


def pretty(value: object, margin: str = "") -> str:
    """JSON, each object and list on one line where it fits."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or len(margin + line) <= WIDTH:
        return line
    inner = margin + "  "
    if isinstance(value, list):
        parts = [inner + pretty(part, inner) for part in value]
        return "\n".join(["[", ",\n".join(parts), margin + "]"])
    parts = [
        f"{inner}{json.dumps(name)}: {pretty(part, inner)}"
        for name, part in value.items()
    ]
    return "\n".join(["{", ",\n".join(parts), margin + "}"])


def inline_codes(path: Path) -> list[str]:
    """What stands in `code` in the prose and in tables."""
    return [
        child.content
        for token in tokens_of(path.read_text())
        for child in token.children or []
        if child.type == "code_inline"
    ]


def soup(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "lxml")
