import pytest
from graphql import GraphQLError, NoUnusedFragmentsRule

from cms.api.documents import Documents
from cms.api.errors import Refused, format_refused
from tests.cms.api.things import schema


def refusal(text: str) -> list[tuple[str, str]]:
    """(code, message) of each error."""
    with pytest.raises(Refused) as caught:
        Documents(schema).read(text)
    return [
        (error["extensions"]["code"], error["message"])
        for error in format_refused(caught.value)
    ]


def test_document_is_read_once():
    documents = Documents(schema)

    assert documents.read("{thing{name}}") is documents.read("{thing{name}}")
    assert documents.read("{thing{name}}") is not documents.read("{thing{name }}")


def test_documents_used_least_recently_are_forgotten():
    first, second, third = "{a:thing{name}}", "{b:thing{name}}", "{c:thing{name}}"
    documents = Documents(schema, max_characters=30)
    kept = documents.read(first)
    lost = documents.read(second)
    documents.read(first)

    documents.read(third)

    assert documents.read(first) is kept
    assert documents.characters == 30
    assert documents.read(second) is not lost


@pytest.mark.parametrize(
    "text",
    [
        "{thing{%s}}" % ("name " * 400),
        "{thing{%s}}" % ("inside{name} " * 300),
        "{thing{%s}}" % ("inside{%s} " % ("inside{name} " * 20) * 20),
    ],
)
def test_document_that_repeats_itself_is_refused_in_a_sentence(text):
    assert refusal(text) == [
        (
            "VALIDATION",
            "The document repeats fields or fragments too often to be compared. Ask "
            "for each field in one place.",
        )
    ]


def test_field_may_be_repeated():
    document = Documents(schema).read("{%s}" % ("thing{name inside{name}} " * 20))

    assert len(document.definitions[0].selection_set.selections) == 20


def test_document_longer_than_all_that_is_kept_is_read_every_time():
    documents = Documents(schema, max_characters=5)

    assert documents.read("{thing{name}}") is not documents.read("{thing{name}}")
    assert documents.characters == 0


def test_refused_document_is_not_kept():
    documents = Documents(schema)
    for _ in range(2):
        with pytest.raises(Refused):
            documents.read("{nothing}")

    assert documents.characters == 0


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{", ("SYNTAX", "Syntax Error: Expected Name, found <EOF>.")),
        ("", ("SYNTAX", "Syntax Error: Unexpected <EOF>.")),
        ("{a\x00b}", ("SYNTAX", "Syntax Error: Unexpected character: U+0000.")),
        ("{thing \ud800}", ("SYNTAX", "Syntax Error: Invalid character: U+D800.")),
        (
            "{nothing}",
            (
                "VALIDATION",
                "Cannot query field 'nothing' on type 'Query'. Did you mean 'thing'?",
            ),
        ),
        (
            "{thing{name}} fragment Unused on Thing {name}",
            ("VALIDATION", "Fragment 'Unused' is never used."),
        ),
        (
            '{thing{name(like: "a\\u0000b")}}',
            (
                "VALIDATION",
                "The string contains the character U+0000, which no text may.",
            ),
        ),
        (
            "type Query {a: Int}",
            ("VALIDATION", "The 'Query' definition is not executable."),
        ),
    ],
)
def test_document_is_refused_with_a_code(text, error):
    assert refusal(text) == [error]


def test_unused_fragments_are_refused_although_grapple_allows_them(monkeypatch):
    # What importing grapple.schema does, for the whole process.
    monkeypatch.setattr(NoUnusedFragmentsRule, "leave_document", lambda *_args: None)
    text = """
        {thing {...A}}
        fragment A on Thing {...B}
        fragment B on Thing {name}
        fragment C on Thing {name}
    """

    assert refusal(text) == [("VALIDATION", "Fragment 'C' is never used.")]


def test_at_most_five_errors_are_named():
    fields = " ".join(f"f{i}" for i in range(20))

    assert len(refusal(f"{{{fields}}}")) == 5


@pytest.mark.parametrize(
    "text",
    [
        "#\n" * 201 + "{thing{name}}",
        "{thing" * 20_000,
        "{thing(a:" + "[" * 20_000,
    ],
    ids=["comments", "fields", "lists"],
)
def test_excess_is_refused_before_it_costs(text):
    assert [code for code, _ in refusal(text)] == ["SYNTAX"]


def test_tokens_have_a_limit():
    assert Documents(schema).read("{" + "__typename " * 19 + "}")
    assert refusal("{" + "__typename " * 2_999 + "}") == [
        (
            "TOO_MANY_TOKENS",
            "The document has more than 3,000 tokens, which is the limit. "
            "Ask in several requests, or use fragments.",
        )
    ]


def test_error_names_its_place():
    with pytest.raises(Refused) as caught:
        Documents(schema).read("{\n  thing {nom}\n}")

    errors: list[GraphQLError] = caught.value.errors
    assert errors[0].formatted["locations"] == [{"line": 2, "column": 10}]
