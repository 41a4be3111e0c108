"""What a query asks for, read before anything is fetched."""

import graphene
import pytest
from graphql import DocumentNode, execute_sync, parse

from cms.api.loading import Loader
from cms.api.selection import LONGEST_VALUES, MOST_KEPT, Field, Selection, answer_key


class Named(graphene.Interface):
    name = graphene.String()

    @classmethod
    def resolve_type(cls, _value, _info):
        return Dog


class Dog(graphene.ObjectType):
    class Meta:
        interfaces = (Named,)

    barks = graphene.Boolean()
    friends = graphene.List(lambda: Dog, first=graphene.Int(), near=graphene.String())


class Query(graphene.ObjectType):
    pet = graphene.Field(Named)
    named = graphene.Field(Named, name=graphene.String())

    @staticmethod
    def resolve_pet(_root, info):
        info.context["asked"] = Selection.of(info)

    @staticmethod
    def resolve_named(_root, info, **_args):
        info.context["asked"] = Selection.of(info)


schema = graphene.Schema(query=Query, types=[Dog])


def asked(query: str, **variables) -> Selection:
    context: dict = {}
    result = schema.execute(query, context_value=context, variables=variables)
    assert result.errors is None
    return context["asked"]


def tree(selection: Selection) -> dict:
    """Names and what is asked below them; arguments beside the name."""
    return {
        (field.name, *sorted(field.args.items())): tree(field.selection)
        for field in selection
    }


def test_fields_of_fragments_and_aliases_are_merged():
    selection = asked(
        """
        {
          pet { name ...D ... on Dog { friends { name } other: barks } }
        }
        fragment D on Dog { friends { barks ...E } }
        fragment E on Named { name }
        """
    )

    assert tree(selection.for_type("Dog", "Named")) == {
        ("name",): {},
        ("friends",): {("barks",): {}, ("name",): {}},
        ("barks",): {},
    }


def test_field_with_other_arguments_is_another_field():
    selection = asked(
        "{ pet { ... on Dog { a: friends(first: 1) { name } friends { barks } } } }"
    )

    assert tree(selection) == {
        ("friends", ("first", 1)): {("name",): {}},
        ("friends",): {("barks",): {}},
    }
    assert tree(selection.below("friends")) == {("name",): {}, ("barks",): {}}


@pytest.mark.parametrize(("wanted", "names"), [(True, {"name"}), (False, {"barks"})])
def test_skipped_fields_are_not_asked_for(wanted, names):
    selection = asked(
        """
        query ($wanted: Boolean!) {
          pet {
            name @include(if: $wanted)
            ... on Dog @skip(if: $wanted) { barks }
            ...F @include(if: false)
          }
        }
        fragment F on Dog { friends { name } }
        """,
        wanted=wanted,
    )

    assert {field.name for field in selection} == names


def test_arguments_may_be_variables():
    query = "query ($n: Int) { pet { ... on Dog { friends(first: $n) { name } } } }"

    assert tree(asked(query, n=2)) == {("friends", ("first", 2)): {("name",): {}}}


def test_typename_is_no_field():
    assert not asked("{ pet { __typename } }")


def test_fields_of_another_type_do_not_apply():
    selection = Selection.naming("Cat", "purrs") | Selection.naming("Dog", "barks")

    assert [field.name for field in selection.for_type("Dog", "Named")] == ["barks"]


def test_fields_are_named_with_arguments_and_what_is_wanted_below():
    friends = Field("friends", {"first": 2}, Selection.naming("Dog", "name"))

    selection = Selection.naming("Dog", "barks", friends, owner=Selection.naming("Cat"))

    assert tree(selection) == {
        ("barks",): {},
        ("friends", ("first", 2)): {("name",): {}},
        ("owner",): {},
    }


class Dogs(Loader):
    type_name = "Dog"
    interfaces = ("Named",)
    columns = {"barks": ("loud",), "name": ("name",)}
    needs = {
        "pedigree": Selection.naming(
            "Dog", "name", friends=Selection.naming("Dog", "barks")
        )
    }


def test_field_made_from_others_asks_for_what_it_needs_beside_what_is_asked():
    asked_for = Selection.naming(
        "Dog", "pedigree", "barks", friends=Selection.naming("Dog", "name")
    )

    assert tree(Dogs().selected(asked_for)) == {
        ("pedigree",): {},
        ("barks",): {},
        ("friends",): {("name",): {}, ("barks",): {}},
        ("name",): {},
    }
    assert Dogs().columns_for(Selection.naming("Dog", "pedigree")) == (
        *Dogs.always,
        "name",
    )
    assert Dogs().columns_for(Selection.naming("Dog", "barks")) == (
        *Dogs.always,
        "loud",
    )


def test_answer_key_ignores_the_order_of_arguments_and_those_left_out():
    given = answer_key("friends", {"first": 1, "near": "x"})

    assert given == answer_key("friends", {"near": "x", "first": 1, "after": None})
    assert given != answer_key("friends", {"near": "x", "first": 2})


DOCUMENT = parse(
    """
    query ($near: String, $deep: Boolean = false) {
      pet { ...Far }
    }
    fragment Far on Dog {
      friends(near: $near) { name @include(if: $deep) barks }
    }
    """
)


BARKS = {("barks",): {}}


def asked_of_document(**variables) -> Selection:
    return asked_by(DOCUMENT, **variables)


def asked_by(document: DocumentNode, **variables) -> Selection:
    context: dict = {}
    result = execute_sync(
        schema.graphql_schema, document, None, context, variable_values=variables
    )
    assert result.errors is None
    return context["asked"]


def test_selection_of_a_document_is_read_once_for_the_same_variables():
    first, same, other, deep = (
        asked_of_document(near="here"),
        asked_of_document(near="here", unused=1),
        asked_of_document(near="there"),
        asked_of_document(near="here", deep=True),
    )

    assert same is first
    assert [tree(selection) for selection in (first, other, deep)] == [
        {("friends", ("near", "here")): {("barks",): {}}},
        {("friends", ("near", "there")): {("barks",): {}}},
        {("friends", ("near", "here")): {("name",): {}, ("barks",): {}}},
    ]


def test_few_selections_of_a_document_are_kept():
    for number in range(2 * MOST_KEPT):
        asked_of_document(near=str(number))

    operation = DOCUMENT.definitions[0]
    (field,) = operation.selection_set.selections
    assert len(field.__dict__["kept"].selections) <= MOST_KEPT


def test_selection_with_long_variables_is_not_kept():
    long = "x" * LONGEST_VALUES

    assert tree(asked_of_document(near=long)) == {("friends", ("near", long)): BARKS}
    assert asked_of_document(near=long) is not asked_of_document(near=long)


def test_variables_of_the_field_itself_make_no_other_selection():
    document = parse("query ($name: String) { named(name: $name) { name } }")

    first, second = (asked_by(document, name=name) for name in ("Rex", "Bello"))

    assert tree(first) == {("name",): {}}
    assert second is first
