"""Counting by types, on a schema whose names say nothing."""

import gc

import graphene
import orjson
import pytest
from django.test import RequestFactory
from graphql import get_introspection_query, get_operation_ast, parse

from cms.api.cost import MOST_COUNTS, Count, check_cost, kept_counts
from cms.api.errors import ApiError
from cms.api.view import GraphQLView


class Small(graphene.ObjectType):
    name = graphene.String()
    names = graphene.List(graphene.String)


class Large(graphene.ObjectType):
    name = graphene.String()
    small = graphene.Field(Small)
    smalls = graphene.List(graphene.NonNull(Small), required=True)
    page = graphene.Field(lambda: Page, first=graphene.Int(), last=graphene.Int())


class Either(graphene.Union):
    class Meta:
        types = (Small, Large)


class Step(graphene.ObjectType):
    cursor = graphene.String()
    row = graphene.Field(Large)


class Info(graphene.ObjectType):
    more = graphene.Boolean()


class Page(graphene.ObjectType):
    rows = graphene.List(graphene.NonNull(Large), required=True)
    steps = graphene.List(graphene.NonNull(Step), required=True)
    info = graphene.Field(Info, required=True)
    total = graphene.Int()


class Query(graphene.ObjectType):
    large = graphene.Field(Large)
    either = graphene.List(Either)
    page = graphene.Field(
        Page, required=True, first=graphene.Int(), last=graphene.Int()
    )


schema = graphene.Schema(query=Query).graphql_schema


@pytest.fixture(autouse=True)
def _sizes(settings):
    settings.API_LIST_SIZE = 5
    settings.API_LIST_SIZES = {"Small": 3}
    settings.API_PAGE_CHARGE = 0
    settings.API_LOOKUP_CHARGE = 0
    settings.API_CHARGES = {}
    settings.API_SCALAR_SIZES = {}


def cost(text: str, **variables) -> int:
    document = parse(text)
    return check_cost(schema, document, get_operation_ast(document), variables)


@pytest.mark.parametrize(
    ("query", "objects"),
    [
        ("{__typename}", 0),
        ("{large {name}}", 1),
        ("{large {small {name names}}}", 2),
        ("{large {smalls {name}}}", 1 + 3),
        ("{page {total}}", 1),
        ("{page {info {more}}}", 1 + 1),
        ("{page {rows {name}}}", 1 + 20),
        ("{page(first: 7) {rows {name}}}", 1 + 7),
        ("{page(last: 7) {rows {small {name}}}}", 1 + 7 * 2),
        ("{page(first: 0) {rows {name}}}", 1),
        ("{page(first: -5) {rows {name}}}", 1),
        ("{page(first: 7) {steps {cursor row {name}} info {more}}}", 1 + 7 * 2 + 1),
        (
            "{page(first: 7) {rows {page(first: 5) {rows {smalls {name}}}}}}",
            1 + 7 * (1 + 1 + 5 * (1 + 3)),
        ),
        ("{a: large {name} b: large {name} large {name}}", 3),
        ("{large {name @skip(if: true) small @include(if: false) {name}}}", 2),
        ("{large {...F ...F}} fragment F on Large {small {name}}", 2),
        ("{large {... {small {name}} ... on Large {small {name}}}}", 3),
        ("{page(first: 4) {...P}} fragment P on Page {rows {name}}", 1 + 4),
        # Of a union, the type for which most is asked.
        (
            "{either {... on Small {name} ... on Large {small {name} smalls {name}}}}",
            5 * (1 + 1 + 3),
        ),
        ("{either {...E}} fragment E on Either {... on Large {small {name}}}", 5 * 2),
    ],
)
def test_cost_is_counted_in_objects(query, objects):
    assert cost(query) == objects


@pytest.mark.parametrize(
    ("declared", "variables", "size"),
    [
        ("$n: Int", {"n": 7}, 7),
        ("$n: Int", {"n": 7.0}, 7),
        ("$n: Int = 8", {}, 8),
        ("$n: Int = 8", {"n": 7}, 7),
        ("$n: Int", {}, 20),
        ("$n: Int", {"n": None}, 20),
        ("$n: Int", {"n": "7"}, 20),
    ],
)
def test_page_sizes_may_come_from_variables(declared, variables, size):
    query = f"query ({declared}) {{page(first: $n) {{rows {{name}}}}}}"

    assert cost(query, **variables) == 1 + size


@pytest.mark.parametrize(
    ("query", "objects"),
    [
        ("{__typename}", 0),
        ("{large {name}}", 1 + 50),
        ("{large {small {name}}}", 2 + 50),
        ("{either {... on Small {name}}}", 5 + 50),
        ("{page {total}}", 1 + 200),
        ("{page(first: 7) {rows {page(first: 5) {total}}}}", 1 + 7 * 2 + 2 * 200),
        ("{a: page {total} b: page {total}}", 2 + 2 * 200),
        ("{a: large {...F} b: large {...F}} fragment F on Large {page {total}}", 504),
    ],
)
def test_each_page_and_each_lookup_of_the_document_is_charged_once(
    query, objects, settings
):
    settings.API_PAGE_CHARGE = 200
    settings.API_LOOKUP_CHARGE = 50

    assert cost(query) == objects


def test_type_may_have_a_charge_of_its_own(settings):
    settings.API_PAGE_CHARGE = 200
    settings.API_CHARGES = {"Page": 700, "Info": 50}

    assert cost("{page {info {more} total}}") == 2 + 700 + 50
    assert cost("{large {page {rows {name}}}}") == 22 + 700
    assert cost("{page(first: 7) {rows {page {info {more}}}}}") == 22 + 2 * 700 + 50


def test_scalar_may_hold_objects(settings):
    settings.API_SCALAR_SIZES = {"String": 10}

    assert cost("{page(first: 7) {rows {name} total}}") == 1 + 7 * (1 + 10)
    assert cost("{large {a: name b: name small {names}}}") == 2 + 3 * 10


def test_scalar_may_be_charged_for_each_place_that_asks_for_it(settings):
    settings.API_CHARGES = {"String": 50}

    assert cost("{page(first: 7) {rows {name} total}}") == 1 + 7 + 50
    assert cost("{page(first: 7) {rows {a: name b: name} total}}") == 1 + 7 + 2 * 50


def test_cost_has_a_limit_and_says_so(settings):
    settings.API_MAX_COST = 20

    with pytest.raises(ApiError) as caught:
        cost("{page {rows {name}}}")

    assert caught.value.formatted == {
        "message": "The operation may cost 21 objects; at most 20 are allowed. Ask "
        "for smaller pages with `first`, above all of lists below lists, or in "
        "several requests.",
        "extensions": {"code": "COST_TOO_HIGH", "found": 21, "limit": 20},
    }


def test_same_document_is_counted_by_the_variables_of_each_request():
    query = "query ($n: Int = 7, $name: String) {page(first: $n) {rows {name}}}"

    assert cost(query) == 1 + 7
    assert cost(query, n=3) == 1 + 3
    assert cost(query, n=None, name="x") == 1 + 20
    assert cost(query, name="x") == 1 + 7


def test_counts_are_kept_with_the_document_and_not_without_it():
    document = parse("query ($n: Int) {page(first: $n) {rows {name}}}")
    operation = get_operation_ast(document)

    costs = [
        check_cost(schema, document, operation, {"n": size % 90})
        for size in range(2 * MOST_COUNTS)
    ]

    assert costs == [1 + size % 90 for size in range(2 * MOST_COUNTS)]
    assert len(kept_counts[document].found) <= MOST_COUNTS

    number = len(kept_counts)
    del document, operation
    gc.collect()
    assert len(kept_counts) == number - 1


def test_document_is_counted_once_whatever_else_its_variables_say():
    document = parse("query ($n: Int, $of: Int) {page(first: $n) {rows {name}}}")
    operation = get_operation_ast(document)

    for other in range(3):
        check_cost(schema, document, operation, {"n": 2, "of": other, "more": other})

    assert list(kept_counts[document].found.values()) == [(1 + 2, 0)]


def test_page_has_a_largest_size():
    with pytest.raises(ApiError) as caught:
        cost("query ($n: Int) {page(first: $n) {rows {name}}}", n=101)

    assert caught.value.formatted == {
        "message": "A page of `page` would have 101 rows; at most 100 are allowed. "
        "Ask for fewer and continue with the cursor.",
        "extensions": {"code": "PAGE_TOO_LARGE", "found": 101, "limit": 100},
    }


@pytest.mark.parametrize("size", [2**53, 2**64, 10**300])
def test_page_of_any_size_is_the_callers(size):
    query = "query ($n: Int) {page(first: $n) {total}}"
    refused = ask({"query": query, "variables": f'{{"n": {size}}}'})

    figure = int(float(size)) if size >= 2**64 else size  # as JavaScript reads it
    assert refused["errors"] == [
        {
            "message": f"A page of `page` would have {figure:,} rows; at most 100 are "
            "allowed. Ask for fewer and continue with the cursor.",
            "extensions": {
                "code": "PAGE_TOO_LARGE",
                "found": 9_007_199_254_740_991,
                "limit": 100,
            },
        }
    ]


def test_introspection_is_counted_apart(settings):
    query = get_introspection_query()
    twice = "{a: __schema {types {...T}} b: __schema {types {...T}}}" + (
        "fragment T on __Type {fields {type {fields {type {name}}}}}"
    )

    assert cost(query) == 0

    settings.API_MAX_INTROSPECTION_COST = 1_000
    with pytest.raises(ApiError) as caught:
        cost(twice)

    assert caught.value.extensions["code"] == "INTROSPECTION_TOO_LARGE"


def spreading_twice(levels: int) -> str:
    """Fragments that would unfold to 2 to the power of `levels` fields."""
    links = [
        f"fragment F{n} on Large {{page {{rows {{...F{n + 1}}} steps {{row "
        f"{{...F{n + 1}}}}}}}}}"
        for n in range(levels)
    ]
    return f"{{large {{...F0}}}} {' '.join(links)} fragment F{levels} on Large {{name}}"


def test_counting_takes_time_in_proportion_to_the_document():
    visits = []
    for levels in (10, 20, 40):
        document = parse(spreading_twice(levels))
        operation = get_operation_ast(document)
        count = Count(schema, document, operation, {})
        count.selections(operation.selection_set, schema.query_type)
        visits.append(count.visits)

    assert visits == [4 * levels + 2 for levels in (10, 20, 40)]


def ask(parameters: dict[str, str]) -> dict:
    view = GraphQLView.as_view(schema=schema, context=lambda request: request)
    response = view(RequestFactory().get("/graphql/", parameters))
    return orjson.loads(response.content)


def test_answer_says_its_cost_when_asked():
    asked = {"query": "{large {name}}", "extensions": '{"cost": true}'}

    assert ask(asked) == {
        "data": {"large": None},
        "extensions": {"cost": {"requested": 1, "limit": 5_000}},
    }
    assert ask({**asked, "extensions": '{"cost": false}'}) == {"data": {"large": None}}


def test_answer_has_a_largest_size(settings):
    settings.API_MAX_ANSWER_BYTES = 20

    assert ask({"query": "{large {name}}"}) == {
        "errors": [
            {
                "message": "The answer has 23 bytes; at most 20 are allowed. Ask for "
                "smaller pages, or for fewer fields.",
                "extensions": {"code": "ANSWER_TOO_LARGE", "found": 23, "limit": 20},
            }
        ]
    }
