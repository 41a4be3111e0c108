"""The programme of events: items, who takes part, and what is shown."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery

from cms.api.context import AnswerContext
from cms.api.loading import Waiting, load, waits
from cms.api.rich_text import expand
from cms.api.rows import Row
from cms.api.selection import Field, Selection
from events.loaders.rows import json_rows, key_rows, language_rows, read_instant
from events.models import (
    Contribution,
    ProgrammeItem,
    ProgrammeItemCaseStudy,
    ProgrammeItemLanguage,
)

# What an item is asked for only at a price: a long text, and rows below its own.
DEAR: Mapping[str, Any] = {
    "description": "description",
    "languages": language_rows(ProgrammeItemLanguage, "item"),
    "case_studies": key_rows(ProgrammeItemCaseStudy, "item", "case_study"),
    "contributions": json_rows(
        Contribution,
        "item",
        speaker="speaker__translation_key",
        part="part",
        role_title="role_title",
        organisation="organisation__translation_key",
        organisation_name="organisation_name",
    ),
}


def programme_column(dear: Iterable[str]) -> str:
    """The column of the items of an event, with some of what is dear."""
    return "_".join(["programme_rows", *dear])


def programme_rows(dear: Iterable[str]) -> ArraySubquery:
    return json_rows(
        ProgrammeItem,
        "event",
        key="translation_key",
        kind="kind",
        title="title",
        starts_at="starts_at",
        ends_at="ends_at",
        room="room",
        **{name: DEAR[name] for name in dear},
    )


PROGRAMMES: Mapping[str, ArraySubquery] = {
    programme_column(dear): programme_rows(dear)
    for count in range(len(DEAR) + 1)
    for dear in combinations(DEAR, count)
}


def programme_asked(selection: Selection) -> str:
    """The column with all that a selection asks of the items, and nothing dear else."""
    asked = {field.attribute for field in selection}
    return programme_column(name for name in DEAR if name in asked)


def load_programme(
    ctx: AnswerContext, rows: list[Row], field: Field
) -> Iterable[Waiting]:
    """Fill in the items of every event: people, organisations, case studies, HTML."""
    column = programme_asked(field.selection)
    items = []
    for row in rows:
        row["programme"] = row[column]
        items += [(row, item) for item in row["programme"]]
    for row, item in items:
        item["starts_at"] = read_instant(item["starts_at"], row["zone"])
        item["ends_at"] = read_instant(item["ends_at"], row["zone"])
    below = field.selection
    if "description" in below:
        texts = [(item["description"], row["locale"]) for row, item in items]
        html = expand(ctx, texts, rows[0]["requested"])
        for (_, item), text in zip(items, html, strict=True):
            item["description"] = text
    plain = [item for _, item in items]
    if "contributions" in below:
        contributions = below.below("contributions")
        yield _load_people(ctx, rows, plain, contributions.below("speaker"))
        if "organisation" in contributions:
            organisation = contributions.below("organisation")
            yield _load_organisations(ctx, rows, plain, organisation)
    if "caseStudies" in below:
        yield _load_case_studies(ctx, rows, plain, below.below("caseStudies"))


def _load_people(
    ctx: AnswerContext, rows: list[Row], items: list[Row], selection: Selection
) -> Waiting:
    """People whose page nobody may see are left out, with what they did."""
    flat = [part for item in items for part in item["contributions"]]
    people = yield from load(ctx, "Speaker", _keys(flat, "speaker"), selection, rows)
    for part in flat:
        part["speaker"] = people.get(part["speaker"])
    for item in items:
        item["contributions"] = [p for p in item["contributions"] if p["speaker"]]


def _load_organisations(
    ctx: AnswerContext, rows: list[Row], items: list[Row], selection: Selection
) -> Waiting:
    """For whom people spoke, as far as anybody may see it."""
    flat = [part for item in items for part in item["contributions"]]
    keys = _keys(flat, "organisation")
    found = yield from load(ctx, "Organisation", keys, selection, rows)
    for part in flat:
        part["organisation"] = found.get(part["organisation"])


def _load_case_studies(
    ctx: AnswerContext, rows: list[Row], items: list[Row], selection: Selection
) -> Waiting:
    keys = {key for item in items for key in item["case_studies"]}
    found = yield from load(ctx, "CaseStudy", keys, selection, rows)
    for item in items:
        shown = dict.fromkeys(item["case_studies"])
        item["case_studies"] = [found[key] for key in shown if key in found]


def _keys(rows: list[dict[str, Any]], name: str) -> set[str]:
    return {row[name] for row in rows if row[name]}


@waits
def load_partnerships(ctx: AnswerContext, rows: list[Row], field: Field) -> Waiting:
    """Organisations with their roles, those with the roles asked for if any are."""
    roles = {role.value for role in field.args.get("roles") or ()}
    chosen = {
        row["pk"]: [
            p for p in row["partnership_rows"] if not roles or p["role"] in roles
        ]
        for row in rows
    }
    flat = [partnership for mine in chosen.values() for partnership in mine]
    below, keys = field.selection.below("organisation"), _keys(flat, "organisation")
    found = yield from load(ctx, "Organisation", keys, below, rows)
    for row in rows:
        row[field.key] = [
            {**partnership, "organisation": found[partnership["organisation"]]}
            for partnership in chosen[row["pk"]]
            if partnership["organisation"] in found
        ]
