import datetime as dt
import decimal
from contextlib import suppress
from zoneinfo import ZoneInfo

import graphene
import pytest
from graphql import graphql_sync, parse_value
from hypothesis import given
from hypothesis import strategies as st

from cms.api import scalars
from cms.api.errors import ApiError

UTC = dt.UTC
MONTREAL = ZoneInfo("America/Toronto")

GOOD = [
    (
        scalars.DateTime,
        "2017-06-15T10:15:00-04:00",
        dt.datetime(2017, 6, 15, 14, 15, tzinfo=UTC),
    ),
    (
        scalars.DateTime,
        "2017-06-15T14:15:00.5Z",
        dt.datetime(2017, 6, 15, 14, 15, 0, 500_000, UTC),
    ),
    (scalars.Date, "2017-06-15", dt.date(2017, 6, 15)),
    (scalars.Decimal, "12.50", decimal.Decimal("12.50")),
    (scalars.Decimal, "-3", decimal.Decimal(-3)),
    (scalars.LocaleCode, "fr", "fr"),
    (scalars.LocaleCode, "fcs", "fcs"),
    (scalars.LocaleCode, "zh-Hant-TW", "zh-Hant-TW"),
    (scalars.TimeZone, "America/Toronto", "America/Toronto"),
    (
        scalars.Url,
        "https://exemple.québec/été?a=b#c",
        "https://exemple.québec/été?a=b#c",
    ),
    (scalars.Url, "http://localhost:8000/id/4", "http://localhost:8000/id/4"),
    (scalars.RichText, "<p>Bonjour</p>", "<p>Bonjour</p>"),
]
BAD = [
    (scalars.DateTime, "2017-06-15T10:15:00", "DATETIME_NEEDS_OFFSET"),
    (scalars.DateTime, "2017-06-15", "DATETIME_NEEDS_OFFSET"),
    (scalars.DateTime, "15 juin 2017", "INVALID_DATETIME"),
    (scalars.DateTime, "0001-01-01T00:00:00+14:00", "INVALID_DATETIME"),
    (scalars.DateTime, 1497536100, "INVALID_DATETIME"),
    (scalars.Date, "2017-02-30", "INVALID_DATE"),
    (scalars.Date, "20170615", "INVALID_DATE"),
    (scalars.Date, "2017-W24-4", "INVALID_DATE"),
    (scalars.Date, "2017-06-15T10:15:00Z", "INVALID_DATE"),
    (scalars.Decimal, 12.5, "INVALID_DECIMAL"),
    (scalars.Decimal, True, "INVALID_DECIMAL"),
    (scalars.Decimal, "1e999999", "INVALID_DECIMAL"),
    (scalars.Decimal, "NaN", "INVALID_DECIMAL"),
    (scalars.Decimal, "١٢", "INVALID_DECIMAL"),
    (scalars.Decimal, "12.50\n", "INVALID_DECIMAL"),
    (scalars.LocaleCode, "français", "INVALID_LOCALE"),
    (scalars.LocaleCode, "", "INVALID_LOCALE"),
    (scalars.LocaleCode, "fr\n", "INVALID_LOCALE"),
    (scalars.TimeZone, "Montréal", "UNKNOWN_TIME_ZONE"),
    (scalars.TimeZone, "../etc/passwd", "UNKNOWN_TIME_ZONE"),
    (scalars.Url, "/programme", "INVALID_URL"),
    (scalars.Url, "javascript:alert(1)", "INVALID_URL"),
    (scalars.Url, "ftp://example.org/", "INVALID_URL"),
    (scalars.Url, "https://example.org/" + "a" * 2048, "INVALID_URL"),
    (scalars.RichText, {"html": "<p>"}, "INVALID_TEXT"),
]


def ids(case: object) -> str:
    return getattr(case, "__name__", str(case))


@pytest.mark.parametrize(("scalar", "value", "meant"), GOOD, ids=ids)
def test_value_is_read_alike_from_variable_and_literal(scalar, value, meant):
    assert scalar.parse_value(value) == meant
    assert scalar.parse_literal(parse_value(f'"{value}"')) == meant


@pytest.mark.parametrize(("scalar", "value", "code"), BAD, ids=ids)
def test_bad_value_is_refused_with_a_code(scalar, value, code):
    with pytest.raises(ApiError) as caught:
        scalar.parse_value(value)

    assert caught.value.extensions == {"code": code}
    assert f" Write it like {scalar.example}." in caught.value.message


@pytest.mark.parametrize(
    ("scalar", "value", "written"),
    [
        (
            scalars.DateTime,
            dt.datetime(2017, 6, 15, 10, 15, 0, 999, MONTREAL),
            "2017-06-15T10:15:00-04:00",
        ),
        (
            scalars.DateTime,
            dt.datetime(2017, 1, 15, 10, 15, tzinfo=MONTREAL),
            "2017-01-15T10:15:00-05:00",
        ),
        (scalars.Date, dt.date(2017, 6, 15), "2017-06-15"),
        (scalars.Decimal, decimal.Decimal("12.50"), "12.50"),
        (scalars.Decimal, decimal.Decimal("27E+6"), "27000000"),
        (scalars.LocaleCode, "ase", "ase"),
        (scalars.TimeZone, MONTREAL, "America/Toronto"),
        (scalars.TimeZone, "America/Toronto", "America/Toronto"),
        (scalars.Url, "https://example.org/", "https://example.org/"),
        (
            scalars.JSON,
            {"@type": "Event", "n": [1, None]},
            {"@type": "Event", "n": [1, None]},
        ),
    ],
    ids=ids,
)
def test_value_is_written(scalar, value, written):
    assert scalar.serialize(value) == written


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        (scalars.DateTime, dt.datetime(2017, 6, 15, 10, 15)),  # noqa: DTZ001  the case
        (scalars.DateTime, "2017-06-15T10:15:00-04:00"),
        (scalars.Date, dt.datetime(2017, 6, 15, tzinfo=UTC)),
        (scalars.Decimal, 12.5),
        (scalars.Decimal, decimal.Decimal("NaN")),
        (scalars.Url, None),
    ],
    ids=ids,
)
def test_wrong_value_from_a_loader_is_our_mistake(scalar, value):
    with pytest.raises(TypeError):
        scalar.serialize(value)


@pytest.mark.parametrize("scalar", scalars.SCALARS[:-1], ids=ids)
@given(value=st.text() | st.integers() | st.floats() | st.none() | st.lists(st.text()))
def test_any_value_is_read_or_refused(scalar, value):
    with suppress(ApiError):
        scalar.parse_value(value)


def test_decimal_takes_whole_numbers():
    assert scalars.Decimal.parse_value(12) == decimal.Decimal(12)
    assert scalars.Decimal.parse_literal(parse_value("12")) == decimal.Decimal(12)


def test_json_takes_any_literal():
    literal = parse_value('{a: [1, 2.5, true, null, "x", {b: WORD}]}')

    assert scalars.JSON.parse_literal(literal) == {
        "a": [1, 2.5, True, None, "x", {"b": "WORD"}]
    }


class Query(graphene.ObjectType):
    starts = graphene.String(at=graphene.Argument(scalars.DateTime, required=True))
    published = graphene.DateTime()

    @staticmethod
    def resolve_starts(_root, _info, at):
        return at.isoformat()


schema = graphene.Schema(query=Query, types=scalars.SCALARS)


def test_schema_has_one_type_of_each_name():
    types = schema.graphql_schema.type_map

    assert [types[scalar.__name__].graphene_type for scalar in scalars.SCALARS] == list(
        scalars.SCALARS
    )


@pytest.mark.parametrize(
    ("operation", "variables"),
    [
        ('{starts(at: "2017-06-15T10:15:00")}', {}),
        ("query($at: DateTime!) {starts(at: $at)}", {"at": "2017-06-15T10:15:00"}),
    ],
)
def test_refusal_reaches_the_caller_with_code_and_place(operation, variables):
    result = graphql_sync(schema.graphql_schema, operation, variable_values=variables)

    assert [error.extensions for error in result.errors] == [
        {"code": "DATETIME_NEEDS_OFFSET"}
    ]
    assert result.errors[0].message.endswith(
        "'2017-06-15T10:15:00' has no offset from UTC, so it names no instant. "
        'Write it like "2017-06-15T10:15:00-04:00" or "2017-06-15T14:15:00Z".'
    )
    assert result.errors[0].locations


def test_literal_that_is_no_string_is_refused():
    result = graphql_sync(schema.graphql_schema, "{starts(at: 2017)}")

    assert [error.formatted for error in result.errors] == [
        {
            "message": "2017 is not a string. Write it like "
            '"2017-06-15T10:15:00-04:00" or "2017-06-15T14:15:00Z".',
            "locations": [{"line": 1, "column": 13}],
            "extensions": {"code": "INVALID_DATETIME"},
        }
    ]


@pytest.mark.parametrize(("given_code", "code"), [("fr", "fr"), ("FR", "fr")])
def test_content_language_is_spelled_as_configured(given_code, code):
    assert scalars.content_language(given_code) == code


def test_content_language_names_the_configured_ones():
    with pytest.raises(ApiError) as caught:
        scalars.content_language("de")

    assert caught.value.formatted == {
        "message": "Nothing is published in 'de'. Choose one of fr, en.",
        "extensions": {"code": "UNKNOWN_LOCALE"},
    }
