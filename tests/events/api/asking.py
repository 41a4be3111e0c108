"""Lists of events and dates as a caller asks for them."""

from tests.factories import locale

EVENTS = """
query ($where: EventFilter, $order: EventOrder = STARTS_AT_ASC) {
  events(where: $where, orderBy: $order) { nodes { title } totalCount }
}
"""
DATES = """
query ($where: EventFilter) {
  occurrences(where: $where) { nodes { startsAt } totalCount }
}
"""


def row(model, **values):
    return model(locale=locale("fr"), **values)


def titles(gql, order: str = "STARTS_AT_ASC", **where) -> list[str]:
    events = gql(EVENTS, where=where, order=order)["events"]
    assert events["totalCount"] == len(events["nodes"])
    return [event["title"] for event in events["nodes"]]


def starts(gql, **where) -> list[str]:
    dates = gql(DATES, where=where)["occurrences"]
    assert dates["totalCount"] == len(dates["nodes"])
    return [found["startsAt"] for found in dates["nodes"]]


def key(thing) -> str:
    return str(thing.translation_key)
