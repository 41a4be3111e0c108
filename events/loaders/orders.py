"""The orders in which lists can be had."""

from cms.api.connections import Ordering

EVENT_ORDERS = {
    "STARTS_AT_ASC": Ordering("STARTS_AT_ASC", ("first_date",)),
    "STARTS_AT_DESC": Ordering("STARTS_AT_DESC", ("-first_date",)),
    "PUBLISHED_AT_DESC": Ordering("PUBLISHED_AT_DESC", ("-first_published_at",)),
    "UPDATED_AT_DESC": Ordering("UPDATED_AT_DESC", ("-last_published_at",)),
    "TITLE_ASC": Ordering("TITLE_ASC", ("title",)),
}
CASE_STUDY_ORDERS = {
    name: EVENT_ORDERS[name]
    for name in ("PUBLISHED_AT_DESC", "UPDATED_AT_DESC", "TITLE_ASC")
}
SPEAKER_ORDERS = {
    "NAME_ASC": Ordering("NAME_ASC", ("sort_name",)),
    "NAME_DESC": Ordering("NAME_DESC", ("-sort_name",)),
}
RECORD_ORDERS = {
    "NAME_ASC": Ordering("NAME_ASC", ("name",)),
    "NAME_DESC": Ordering("NAME_DESC", ("-name",)),
}
OCCURRENCES_BY_START = Ordering("STARTS_AT_ASC", ("starts_at",))
