import contextlib

import pytest
from django.conf import settings
from graphql import DocumentNode, get_introspection_query, parse
from hypothesis import given
from hypothesis import strategies as st

from cms.api.documents import Documents
from cms.api.errors import ApiError, Refused
from cms.api.limits import check_document, check_variables
from tests.cms.api.things import schema


def refusal(document: DocumentNode) -> ApiError | None:
    try:
        check_document(document)
    except ApiError as error:
        return error
    return None


def nested(levels: int) -> str:
    return "{a" * levels + "}" * levels


def nested_types(levels: int) -> str:
    inside = "{ofType" * levels + "{name}" + "}" * levels
    return f'{{__type(name: "Thing") {inside}}}'


def fields(count: int) -> str:
    return "{" + " ".join(f"f{n}" for n in range(count)) + "}"


def aliased(count: int) -> str:
    return "{a {" + " ".join(f"f{n}: f" for n in range(count)) + "}}"


def directed(count: int) -> str:
    return "{a {" + "f @include(if: true) " * count + "}}"


def fragments(count: int) -> str:
    return "{a}" + " ".join(f"fragment F{n} on Thing {{a}}" for n in range(count))


def operations(count: int) -> str:
    return " ".join(f"query Q{n} {{a}}" for n in range(count))


def variables(count: int) -> str:
    return "query(" + " ".join(f"$v{n}: Int" for n in range(count)) + ") {a}"


LIMITS = {
    "TOO_DEEP": (nested, "API_MAX_DEPTH"),
    "TOO_MANY_ROOT_FIELDS": (fields, "API_MAX_ROOT_FIELDS"),
    "TOO_MANY_ALIASES": (aliased, "API_MAX_ALIASES"),
    "TOO_MANY_DIRECTIVES": (directed, "API_MAX_DIRECTIVES"),
    "TOO_MANY_FRAGMENTS": (fragments, "API_MAX_FRAGMENTS"),
    "TOO_MANY_OPERATIONS": (operations, "API_MAX_OPERATIONS"),
    "TOO_MANY_VARIABLES": (variables, "API_MAX_VARIABLES"),
    "STRING_TOO_LONG": (lambda n: f'{{a(b: "{"." * n}")}}', "API_MAX_STRING"),
}


@pytest.mark.parametrize("code", LIMITS)
def test_document_is_refused_only_above_a_limit(code):
    written, setting = LIMITS[code]
    limit = getattr(settings, setting)

    assert refusal(parse(written(limit))) is None

    error = refusal(parse(written(limit + 1)))

    assert error.extensions == {"code": code, "limit": limit, "found": limit + 1}


def test_refusal_names_the_figure_the_limit_and_the_way_out():
    assert refusal(parse(aliased(31))).message == (
        "The document has 31 aliases; at most 30 are allowed. "
        "Ask for several things with one list and `keys`, or in several requests."
    )


def test_limits_are_those_of_the_settings(settings):
    settings.API_MAX_DEPTH = 3

    assert refusal(parse(nested(4))).message == (
        "The fields of the document are nested 4 deep; at most 3 are allowed. "
        "Ask for what lies deeper by its `key`."
    )


def test_introspection_may_be_deeper_than_other_queries():
    assert refusal(parse(nested_types(13))) is None
    assert refusal(parse(nested_types(14))).message == (
        "The fields of the introspection are nested 16 deep; at most 15 are allowed. "
        "Name one type with `__type`, and ask for the next one by its name."
    )


def test_standard_introspection_is_read():
    query = get_introspection_query(
        descriptions=True,
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )

    assert Documents(schema).read(query)


def test_depth_and_root_fields_are_counted_through_fragments():
    deep = parse(
        f"{{...A}} fragment A on Q {{a {{...B}}}} fragment B on T {nested(12)}"
    )
    wide = parse("{x ...A ... {y}} fragment A on Query " + fields(19))

    assert refusal(deep).extensions["found"] == 13
    assert refusal(wide).extensions["found"] == 21


def test_fragments_that_spread_each_other_twice_are_measured_once():
    chain = " ".join(
        f"fragment F{n} on T {{a {{...F{n + 1}}} b {{...F{n + 1}}}}}" for n in range(49)
    )
    document = parse(f"{{...F0}} {chain} fragment F49 on T {{a}}")

    assert refusal(document).extensions["found"] == 50


@pytest.mark.parametrize(
    "text",
    [
        "{...A} fragment A on Query {thing {...A}}",
        "{...A} fragment A on Query {...B} fragment B on Query {...A}",
        "{...Unknown}",
    ],
)
def test_fragments_in_a_circle_or_unknown_are_left_to_validation(text):
    assert refusal(parse(text)) is None
    with pytest.raises(Refused) as caught:
        Documents(schema).read(text)
    assert caught.value.code == "VALIDATION"


def test_nesting_beyond_what_can_be_followed_is_too_deep():
    def link(number: int) -> str:
        return f"fragment F{number} on T {'{a' * 19} {{...F{number + 1}}} {'}' * 19}"

    links = " ".join(link(number) for number in range(48))
    document = parse(f"{{...F0}} {links} fragment F48 on T {{a}}")

    assert refusal(document).extensions["code"] == "TOO_DEEP"


def test_variables_have_limits_of_their_own():
    check_variables({f"v{n}": "x" * 500 for n in range(50)})

    with pytest.raises(ApiError) as many:
        check_variables({f"v{n}": n for n in range(51)})
    with pytest.raises(ApiError) as long:
        check_variables({"where": {"keys": ["", "é" * 501]}})

    assert many.value.extensions == {
        "code": "TOO_MANY_VARIABLES",
        "found": 51,
        "limit": 50,
    }
    assert long.value.message == (
        "A string of `variables` has 501 characters; at most 500 are allowed. "
        "Shorten it, or ask in several requests."
    )


def test_cursor_may_be_longer_than_other_strings():
    check_variables({"after": "x" * 1_500})

    with pytest.raises(ApiError) as caught:
        check_variables({"after": "x" * 1_501})

    assert caught.value.extensions["limit"] == 1_500


@given(st.text(alphabet='{}abF1 .:$@()!"', max_size=60))
def test_no_document_breaks_the_measuring(text):
    with contextlib.suppress(Refused):
        Documents(schema).read(text)
