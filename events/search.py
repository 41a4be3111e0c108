"""The words by which each type is found, by weight.

A: the name. B: what stands around it, and the names of what is mentioned. C: the
summary. D: the body. Whatever is read here is found, so that nothing private is.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Model, OuterRef
from django.db.models.functions import JSONObject

from cms.search.sources import Row, Source, Words, keys, lines, register
from cms.search.texts import plain, stream_text
from events.models import (
    CaseStudyPage,
    CaseStudyPartnership,
    CaseStudySpeaker,
    CaseStudyTheme,
    Contribution,
    EventCaseStudy,
    EventPage,
    EventPartnership,
    EventSeries,
    EventTheme,
    Figure,
    Lesson,
    Occurrence,
    Organisation,
    ProgrammeItem,
    ProgrammeItemCaseStudy,
    SpeakerPage,
    Theme,
    Venue,
)


def below(model: type[Model], parent: str, **fields: str) -> ArraySubquery:
    """Fields of the rows below each thing, as dicts, in their order."""
    rows = model._default_manager.filter(**{parent: OuterRef("pk")})
    named = {name: F(path) for name, path in fields.items()}
    return ArraySubquery(
        rows.order_by("sort_order", "pk").values(row=JSONObject(**named))
    )


def referred(model: type[Model], parent: str, reference: str) -> ArraySubquery:
    """Translation keys that the rows below each thing refer to."""
    rows = model._default_manager.filter(**{parent: OuterRef("pk")})
    rows = rows.exclude(**{reference: None}).order_by("sort_order", "pk")
    return ArraySubquery(rows.values(f"{reference}__translation_key"))


def texts(rows: Iterable[dict[str, Any]], *names: str) -> list[str]:
    return [row[name] for row in rows for name in names]


def event_words(row: Row) -> Words:
    return Words(
        name=row["title"],
        around=lines(
            texts(row["_contributions"], "role", "organisation"),
            row["room"],
            texts(row["_dates"], "room"),
            texts(row["_partnerships"], "note"),
        ),
        summary=lines(row["summary"], texts(row["_programme"], "title")),
        body=lines(
            stream_text(row["body"]),
            [plain(text) for text in texts(row["_programme"], "description")],
            row["status_note"],
            texts(row["_dates"], "note"),
            row["access_note"],
        ),
        mentions=keys(
            row["_speaker_keys"],
            row["venue__translation_key"],
            row["_venue_keys"],
            row["_organisation_keys"],
            row["_employer_keys"],
            row["_theme_keys"],
            row["series__translation_key"],
            row["_case_study_keys"],
            row["_item_case_study_keys"],
        ),
    )


def speaker_words(row: Row) -> Words:
    given, family = row["given_name"], row["family_name"]
    return Words(
        name=row["title"],
        spellings=lines(f"{given} {family}", row["alternate_names"]),
        around=row["role_title"],
        body=plain(row["biography"]),
        mentions=keys(row["organisation__translation_key"]),
    )


def case_study_words(row: Row) -> Words:
    return Words(
        name=row["title"],
        around=lines(row["place"], row["region"], texts(row["_partnerships"], "note")),
        summary=row["summary"],
        body=lines(
            stream_text(row["body"]),
            texts(row["_lessons"], "text"),
            texts(row["_figures"], "label"),
        ),
        mentions=keys(
            row["_speaker_keys"], row["_organisation_keys"], row["_theme_keys"]
        ),
    )


def venue_words(row: Row) -> Words:
    return Words(
        name=row["name"],
        around=lines(row["street"], row["locality"], row["region"]),
        body=lines(plain(row["description"]), row["directions"], row["access_note"]),
    )


def organisation_words(row: Row) -> Words:
    return Words(
        name=row["name"],
        spellings=row["short_name"],
        around=lines(row["locality"], row["region"]),
        body=plain(row["description"]),
    )


def name_alone(row: Row) -> Words:
    return Words(name=row["name"])


EVENT = Source(
    type_name="Event",
    model=EventPage,
    columns=(
        *("title", "summary", "body", "room", "status_note", "access_note"),
        *("venue__translation_key", "series__translation_key"),
    ),
    annotations={
        "_programme": below(
            ProgrammeItem, "event", title="title", description="description"
        ),
        "_contributions": below(
            Contribution,
            "item__event",
            role="role_title",
            organisation="organisation_name",
        ),
        "_dates": below(Occurrence, "event", room="room", note="status_note"),
        "_partnerships": below(EventPartnership, "event", note="note"),
        "_speaker_keys": referred(Contribution, "item__event", "speaker"),
        "_venue_keys": referred(Occurrence, "event", "venue"),
        "_organisation_keys": referred(EventPartnership, "event", "organisation"),
        "_employer_keys": referred(Contribution, "item__event", "organisation"),
        "_theme_keys": referred(EventTheme, "event", "theme"),
        "_case_study_keys": referred(EventCaseStudy, "event", "case_study"),
        "_item_case_study_keys": referred(
            ProgrammeItemCaseStudy, "item__event", "case_study"
        ),
    },
    words=event_words,
)
SPEAKER = Source(
    type_name="Speaker",
    model=SpeakerPage,
    columns=(
        *("title", "given_name", "family_name", "alternate_names"),
        *("role_title", "biography", "organisation__translation_key"),
    ),
    words=speaker_words,
)
CASE_STUDY = Source(
    type_name="CaseStudy",
    model=CaseStudyPage,
    columns=("title", "summary", "body", "place", "region"),
    annotations={
        "_lessons": below(Lesson, "case_study", text="text"),
        "_figures": below(Figure, "case_study", label="label"),
        "_partnerships": below(CaseStudyPartnership, "case_study", note="note"),
        "_speaker_keys": referred(CaseStudySpeaker, "case_study", "speaker"),
        "_organisation_keys": referred(
            CaseStudyPartnership, "case_study", "organisation"
        ),
        "_theme_keys": referred(CaseStudyTheme, "case_study", "theme"),
    },
    words=case_study_words,
)
VENUE = Source(
    type_name="Venue",
    model=Venue,
    columns=(
        *("name", "street", "locality", "region"),
        *("description", "directions", "access_note"),
    ),
    words=venue_words,
)
ORGANISATION = Source(
    type_name="Organisation",
    model=Organisation,
    columns=("name", "short_name", "locality", "region", "description"),
    words=organisation_words,
)
THEME = Source("Theme", Theme, ("name",), name_alone, is_answer=False)
SERIES = Source("EventSeries", EventSeries, ("name",), name_alone, is_answer=False)

for source in (EVENT, SPEAKER, CASE_STUDY, VENUE, ORGANISATION, THEME, SERIES):
    register(source)
