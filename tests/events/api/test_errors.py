"""Bad input gets one clear error with a code, over HTTP, and never a traceback."""

import pytest


def errors_of(client, query: str, variables: dict | None = None) -> list[tuple]:
    response = client.post(
        "/graphql/",
        {"query": query, "variables": variables or {}},
        content_type="application/json",
    )
    assert response.status_code == 200
    return [
        (error["extensions"]["code"], error["message"])
        for error in response.json()["errors"]
    ]


BAD_INPUT = {
    "unknown language": (
        '{ events(locale: "de") { totalCount } }',
        "UNKNOWN_LOCALE",
        "Nothing is published in 'de'. Choose one of fr, en.",
    ),
    "malformed cursor": (
        '{ events(after: "soon") { totalCount } }',
        "CURSOR_MALFORMED",
        "The cursor 'soon' is not one of ours. Take `endCursor` or `startCursor` from "
        "an answer, or leave it out to start anew.",
    ),
    "page too large": (
        "{ events(first: 100000) { totalCount } }",
        "PAGE_TOO_LARGE",
        "A page of `events` would have 100,000 rows; at most 100 are allowed. "
        "Ask for fewer and continue with the cursor.",
    ),
    "key and slug": (
        '{ event(key: "a", slug: "b") { title } }',
        "LOOKUP_ARGUMENTS",
        "Give exactly one of `key`, `slug`, `path`, `uri`; received `key`, `slug`.",
    ),
    "date without offset": (
        '{ events(where: {from: "2017-06-15T10:15:00"}) { totalCount } }',
        "DATETIME_NEEDS_OFFSET",
        "'2017-06-15T10:15:00' has no offset from UTC, so it names no instant. "
        'Write it like "2017-06-15T10:15:00-04:00" or "2017-06-15T14:15:00Z".',
    ),
    "unknown site": (
        '{ site(hostname: "elsewhere.example") { name } }',
        "UNKNOWN_SITE",
        "No site has the hostname 'elsewhere.example'. Choose one of: localhost.",
    ),
}


@pytest.mark.parametrize("case", BAD_INPUT)
def test_bad_input_gets_one_error(case, client, db):
    query, code, message = BAD_INPUT[case]

    assert errors_of(client, query) == [(code, message)]


def test_broken_json_gets_one_error(client, db):
    response = client.post("/graphql/", '{"query": ', content_type="application/json")

    (error,) = response.json()["errors"]
    assert response.status_code == 400
    assert error["extensions"] == {"code": "BAD_REQUEST"}
    assert error["message"].startswith("The body is not JSON in UTF-8")


def test_date_without_offset_in_a_variable_gets_one_error(client, db):
    query = "query ($from: DateTime) { events(where: {from: $from}) { totalCount } }"

    (error,) = errors_of(client, query, {"from": "2017-06-15"})

    assert error[0] == "DATETIME_NEEDS_OFFSET"
