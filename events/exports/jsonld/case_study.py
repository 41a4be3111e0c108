"""A case study as a schema.org Article.

Figures are left out: schema.org has no property of an article for measured facts.
"""

from collections.abc import Iterable

from events.exports.jsonld.parts import (
    FUNDERS,
    Json,
    Row,
    Shape,
    compact,
    document,
    images,
    names,
    organisations,
    person,
    written,
)
from events.vocabulary import PartnershipRole

CONTRIBUTORS = tuple(
    role for role in PartnershipRole if role not in (*FUNDERS, PartnershipRole.SPONSOR)
)


def case_study(row: Row, shapes: Iterable[Shape]) -> Json:
    """row: a case study as loaded, with `partnerships`, `speakers`, `translations`.

    shapes: of its image.
    """
    partnerships = row["partnerships"]
    people = [person(speaker) for speaker in row["speakers"]]
    return document(
        type_="Article",
        id_=row["uri"],
        url=row["url"],
        headline=row["title"],
        abstract=row["summary"],
        inLanguage=row["locale"],
        workTranslation=_translations(row),
        datePublished=written(row["published_at"]),
        dateModified=written(row["updated_at"]),
        image=images(row["image"], shapes),
        keywords=names(row["themes"]),
        contentLocation=_place(row),
        temporalCoverage=_period(row),
        contributor=[*people, *organisations(partnerships, *CONTRIBUTORS)],
        funder=organisations(partnerships, *FUNDERS),
        sponsor=organisations(partnerships, PartnershipRole.SPONSOR),
        citation=[
            compact(type_="CreativeWork", name=source["label"], url=source["url"])
            for source in row["sources"]
        ],
        sameAs=row["same_as"],
    )


def _translations(row: Row) -> list[Json]:
    return [
        compact(
            type_="Article",
            headline=version["title"],
            inLanguage=version["locale"],
            url=version["url"],
        )
        for version in row["translations"]
        if version["locale"] != row["locale"]
    ]


def _place(row: Row) -> Json:
    address = compact(type_="PostalAddress", addressRegion=row["region"])
    return compact(type_="Place", name=row["place"], address=address)


def _period(row: Row) -> str | None:
    """`2007-01-01/2011-10-06`; `..` for an end that is not known (ISO 8601-2)."""
    since, until = row["started_on"], row["ended_on"]
    if since is None and until is None:
        return None
    return f"{written(since) or '..'}/{written(until) or '..'}"
