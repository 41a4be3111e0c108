"""What the exports of a thing read, beside what anybody asked for.

A field that is made from others names them here; they are fetched with those that the
query asks for, so that both say the same.
"""

from django.db.models import Case, F, IntegerField, Value, Window
from django.db.models import When as WhenTrue
from django.db.models.functions import RowNumber

from cms.api.context import AnswerContext
from cms.api.loading import loaders
from cms.api.rows import Row
from cms.api.selection import Field, Selection, answer_key
from events.models import Occurrence
from events.querysets import overlaps

DATES_IN_JSON_LD = 50

ORGANISATION = Selection.naming("Organisation", "uri", "name", "website", "sameAs")
PARTNERSHIPS = Selection.naming("Partnership", organisation=ORGANISATION)
PERSON = Selection.naming("Speaker", "uri", "name", "url", "sameAs")
CONTRIBUTIONS = Selection.naming("Contribution", speaker=PERSON)
WORK = Selection.naming("CaseStudy", "uri", "title", "url")
NAMED_THEME = Selection.naming("Theme", "name")
PLACE = Selection.naming(
    "Venue",
    "uri",
    "name",
    "address",
    "latitude",
    "longitude",
    "website",
    "capacity",
    "accessibility",
    "sameAs",
)
DATE = (
    "startsAt",
    "endsAt",
    "isAllDay",
    "status",
    "statusNote",
    "previousStartsAt",
    "room",
)

EVENT_JSON_LD = Selection.naming(
    "Event",
    "uri",
    "title",
    "summary",
    "url",
    "image",
    "type",
    "languages",
    "startsAt",
    "endsAt",
    "doorsAt",
    "isAllDay",
    "previousStartsAt",
    "status",
    "attendanceMode",
    "onlineUrl",
    "accessibility",
    "offers",
    "registrationUrl",
    "isFree",
    "capacity",
    "ageMin",
    "ageMax",
    "audiences",
    "sameAs",
    "externalIds",
    "extent",
    Field(
        "dates",
        {"most": DATES_IN_JSON_LD},
        Selection.naming("Occurrence", *DATE, "offers", venue=PLACE),
    ),
    venue=PLACE,
    partnerships=PARTNERSHIPS,
    programme=Selection.naming("ProgrammeItem", contributions=CONTRIBUTIONS),
    themes=NAMED_THEME,
    caseStudies=WORK,
    series=Selection.naming("EventSeries", "name"),
)
EVENT_CALENDAR = Selection.naming(
    "Event",
    "title",
    "slug",
    "summary",
    "url",
    "timeZone",
    "attendanceMode",
    "onlineUrl",
    "publications",
    Field(
        "dates",
        {},
        Selection.naming(
            "Occurrence",
            *DATE,
            venue=Selection.naming("Venue", "name", "address", "latitude", "longitude"),
        ),
    ),
    themes=NAMED_THEME,
)
SPEAKER_JSON_LD = Selection.naming(
    "Speaker",
    "uri",
    "name",
    "givenName",
    "familyName",
    "roleTitle",
    "url",
    "photo",
    "sameAs",
    "externalIds",
    organisation=ORGANISATION,
)
CASE_STUDY_JSON_LD = Selection.naming(
    "CaseStudy",
    "uri",
    "title",
    "summary",
    "url",
    "publishedAt",
    "updatedAt",
    "translations",
    "image",
    "place",
    "region",
    "startedOn",
    "endedOn",
    "sources",
    "sameAs",
    themes=NAMED_THEME,
    partnerships=PARTNERSHIPS,
    speakers=PERSON,
)


def exported(row: Row) -> Row:
    """A loaded event or case study as the exports read it, all partnerships with it."""
    return {**row, "partnerships": row[answer_key("partnerships", {})]}


def load_dates(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
    """The dates of each event, soonest first.

    The argument `most` keeps so many of each event: those that are not over, and
    before those that are. No field of the API: it has `occurrences`, in pages.
    """
    dates = Occurrence.objects.filter(event__in={row["pk"] for row in rows})
    if most := field.args.get("most"):
        is_over = Case(
            WhenTrue(overlaps(ctx.now, None), then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        ranked = dates.annotate(
            _rank=Window(
                RowNumber(),
                partition_by=F("event_id"),
                order_by=[is_over, F("starts_at"), F("pk")],
            )
        )
        dates = Occurrence.objects.filter(
            pk__in=ranked.filter(_rank__lte=most).values("pk")
        )
    dates = dates.order_by("starts_at", "pk")
    keys = [row["key"] for row in rows]
    found = loaders["Occurrence"].rows(
        ctx, dates, field.selection, rows[0]["requested"], keys
    )
    by_event: dict[int, list[Row]] = {row["pk"]: [] for row in rows}
    for date in found:
        by_event[date["event_id"]].append(date)
    for row in rows:
        row["dates"] = by_event[row["pk"]]
