"""Every question that the documentation asks, asked."""

from urllib.parse import parse_qs, urlsplit

import pytest
from graphql import OperationType, parse, visit
from graphql.language import FieldNode, OperationDefinitionNode, Visitor

from cms.api.schema import schema
from cms.docs.examples import examples
from tests.contract.curl import send
from tests.contract.pages import (
    ADDRESSES,
    PAGES,
    commands,
    name_of,
    page,
    pretty,
    soup,
    tokens_of,
    with_lines,
)


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES, **name_of)
def test_page_has_exactly_the_answers_that_are_given(path, demo, ask, client, request):
    """Asked from the last to the first: the lines above an answer stay in place."""
    recorded = path.read_text()
    for example in reversed(list(examples(tokens_of(recorded)))):
        answer = ask(example.query, example.values())
        assert ("errors" in answer) == example.is_refused, (example.query, answer)
        if example.answer is not None:
            lines = pretty(answer).splitlines()
            recorded = with_lines(recorded, *example.answer_lines, lines)
    for command in reversed(commands(recorded)):
        if command.answer_lines:
            lines = pretty(send(client, command.text).json()).splitlines()
            recorded = with_lines(recorded, *command.answer_lines, lines)

    if request.config.getoption("--record-examples", default=False):
        path.write_text(recorded)
    assert path.read_text() == recorded, "Run `make contract`."


COMMANDS = [
    command.text
    for path in PAGES
    for command in commands(path.read_text())
    if command.text.startswith("curl")
]


@pytest.mark.django_db
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works(client, demo, command):
    response = send(client, command)

    assert response.status_code == 200
    if response.content and response["Content-Type"].startswith("application/"):
        assert "errors" not in response.json()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_question_has_a_command_and_a_link_that_ask_it(client, demo, address):
    html = soup(client, address)
    for figure in html.find_all("figure", "graphql"):
        query = figure.find("pre").text
        asked = send(client, figure.find("details").find("pre").text)
        shared = parse_qs(urlsplit(figure.find("a")["href"]).query)

        assert asked.status_code == 200
        assert ("errors" in asked.json()) == ("refused" in figure["class"])
        assert shared["query"] == [query]
        editor = client.get(figure.find("a")["href"])
        assert editor.status_code == 200


@pytest.mark.django_db
def test_json_ld_is_of_the_types_that_the_page_names(demo, ask):
    text = page("docs/calendars-and-json-ld.md").read_text()
    answer = ask("""{
        concert: event(slug: "sonata-street-organ", locale: "en") { type jsonLd }
        tour: event(slug: "moonlight-walk", locale: "en") { type jsonLd }
        speaker(slug: "robert-perreault", locale: "en") { jsonLd }
        caseStudy(slug: "maison-du-developpement-durable", locale: "en") { jsonLd }
    }""")

    found = {name: row["jsonLd"]["@type"] for name, row in answer["data"].items()}
    assert found == {
        "concert": "MusicEvent",
        "tour": "Event",
        "speaker": "Person",
        "caseStudy": "Article",
    }
    assert [kind for kind in found.values() if f"`{kind}`" not in text] == []


class Roots(Visitor):
    """The fields of Query that a document asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def enter_operation_definition(self, node: OperationDefinitionNode, *_args):
        if node.operation is OperationType.QUERY:
            fields = node.selection_set.selections
            self.found |= {f.name.value for f in fields if isinstance(f, FieldNode)}


def test_every_root_has_an_example():
    roots = Roots()
    for path in PAGES:
        for example in examples(tokens_of(path.read_text())):
            if not example.is_refused:
                visit(parse(example.query), roots)

    assert set(schema.graphql_schema.query_type.fields) - roots.found == set()
