"""Markdown becomes a page: headings with anchors, links between pages, examples."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.utils.html import escape
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from cms.docs.examples import ANSWER, VARIABLES, Example, example_at, info
from cms.docs.folder import address_of

parser = MarkdownIt("commonmark", {"html": False}).enable("table")
formatter = HtmlFormatter(nowrap=True)
SHELL = "sh"
Link = tuple[str, str]  # an address or an anchor, and its label


@dataclass(frozen=True)
class Surroundings:
    """What a page needs to know of the site that shows it.

    docs, graphql: paths of the documentation and of the API.
    graphiql:      path of GraphiQL; empty where there is none.
    origin:        what stands before them: `https://cms.example.org`.
    """

    docs: str
    graphql: str
    graphiql: str
    origin: str


@dataclass(frozen=True)
class Rendered:
    """A page as HTML.

    summary:  its first paragraph, as plain text.
    sections: headings of the second level, each with its anchor.
    links:    the pages that it lists, by the heading above: address and label.
    """

    title: str
    summary: str
    html: str
    sections: list[Link]
    links: dict[str, list[Link]] = field(default_factory=dict)


def render(text: str, name: str, site: Surroundings) -> Rendered:
    """A page of the folder as HTML.

    name: of its file, from the folder of the contract: `docs/paging.md`.
    """
    tokens = parser.parse(text)
    headings = anchor_headings(tokens)
    links = listed_links(tokens, name)
    point_links(tokens, name, site)
    return Rendered(
        title=next((words for level, words, _ in headings if level == "h1"), name),
        summary=first_paragraph(tokens),
        html="".join(html_of(tokens, site)),
        sections=[
            (anchor, words) for level, words, anchor in headings if level == "h2"
        ],
        links=links,
    )


def anchor_headings(tokens: Sequence[Token]) -> list[tuple[str, str, str]]:
    """Give each heading an id, as code hosts do; the level, words and id of each."""
    found = []
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            words = plain(tokens[place + 1])
            anchor = slugify(words)
            token.attrSet("id", anchor)
            found.append((token.tag, words, anchor))
    return found


def listed_links(tokens: Sequence[Token], name: str) -> dict[str, list[Link]]:
    """Pages that lists begin with, below the heading that stands above them."""
    found: dict[str, list[Link]] = {}
    heading = ""
    for place, token in enumerate(tokens):
        children = token.children or []
        if token.type != "inline":
            continue
        if tokens[place - 1].type == "heading_open":
            heading = plain(token)
        elif children and children[0].type == "link_open" and token.level >= 3:
            target = resolved(str(children[0].attrGet("href")), name)
            address = address_of(target)
            if address is not None and target.endswith(".md"):
                label = children[1].content
                found.setdefault(heading, []).append((address, label))
    return found


def point_links(tokens: Sequence[Token], name: str, site: Surroundings) -> None:
    """Links between files become links between pages; others stay as they are."""
    for token in tokens:
        for child in token.children or []:
            if child.type == "link_open":
                href = str(child.attrGet("href"))
                child.attrSet("href", pointed(href, name, site))


def pointed(href: str, name: str, site: Surroundings) -> str:
    """Where a link of a page leads on the site."""
    parts = urlsplit(href)
    if parts.scheme or not parts.path:
        return href
    address = address_of(resolved(parts.path, name))
    if address is None:
        return href
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    return site.docs + address + anchor


def resolved(href: str, name: str) -> str:
    """The file that a relative link names, from the folder of the contract."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), href))


def first_paragraph(tokens: Sequence[Token]) -> str:
    for place, token in enumerate(tokens):
        if token.type == "paragraph_open" and token.level == 0:
            return plain(tokens[place + 1])
    return ""


def plain(inline: Token) -> str:
    """The words of a token, without marks."""
    return "".join(
        " " if child.type == "softbreak" else child.content
        for child in inline.children or []
    )


def html_of(tokens: Sequence[Token], site: Surroundings) -> list[str]:
    """The HTML of each run of prose and of each fence."""
    pieces: list[str] = []
    prose: list[Token] = []
    for place, token in enumerate(tokens):
        if token.type != "fence":
            prose.append(token)
            continue
        pieces += [prose_html(prose), fence_html(tokens, place, site)]
        prose = []
    return [*pieces, prose_html(prose)]


def prose_html(tokens: list[Token]) -> str:
    return parser.renderer.render(tokens, parser.options, {})


def fence_html(tokens: Sequence[Token], place: int, site: Surroundings) -> str:
    """A figure: what it is, the code, and for a question where it can be asked."""
    kind = info(tokens, place)
    code = tokens[place].content
    label = {VARIABLES: "Variables", ANSWER: "Answer", SHELL: "Shell"}.get(kind, "")
    example = example_at(tokens, place)
    return (
        f'<figure class="code {escape(kind)}">'
        f"<figcaption>{'Query' if example else label}</figcaption>"
        f"{code_html(code, kind.partition(' ')[0])}"
        f"{ways_to_ask(example, site) if example else ''}"
        "</figure>\n"
    )


def ways_to_ask(example: Example, site: Surroundings) -> str:
    command = example.command(site.origin + site.graphql)
    link = (
        f'<a href="{escape(example.link(site.graphiql))}">Open in GraphiQL</a>'
        if site.graphiql
        else ""
    )
    return (
        f'<div class="ways">{link}<details><summary>curl</summary>'
        f"{code_html(command, SHELL)}</details></div>"
    )


def code_html(code: str, language: str) -> str:
    lexer = get_lexer_by_name(language or "text")
    return f"<pre><code>{highlight(code, lexer, formatter).rstrip()}</code></pre>"
