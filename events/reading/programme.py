"""The programme of an event, with those who take part and may be named."""

from django.db.models import prefetch_related_objects

from cms.reading import Reading, Shown
from events.models import (
    CaseStudyPage,
    Contribution,
    EventPage,
    Organisation,
    SpeakerPage,
)
from events.reading.parts import hours, in_order


def read_programme(reading: Reading, event: EventPage) -> list[Shown]:
    """Each item with its people; the number of statements is that for one item."""
    items = list(event.programme_items.all())
    stored = [item for item in items if item.pk]  # others are in memory, in a preview
    prefetch_related_objects(stored, "contributions", "case_study_rows")
    parts = [list(item.contributions.all()) for item in items]
    studies = [[s.case_study_id for s in item.case_study_rows.all()] for item in items]
    everybody = [part for rows in parts for part in rows]
    people = reading.versions(SpeakerPage, [part.speaker_id for part in everybody])
    employers = reading.versions(
        Organisation, [part.organisation_id for part in everybody]
    )
    links = reading.links(CaseStudyPage, [pk for ids in studies for pk in ids])
    texts = reading.html(*(item.description for item in items))
    return [
        {
            "when": hours(event, item.starts_at, item.ends_at, reading.language),
            "kind": item.get_kind_display(),
            "title": item.title,
            "room": item.room,
            "description": text,
            "people": [
                read_part(reading, part, people[part.speaker_id], employers)
                for part in rows
                if part.speaker_id in people
            ],
            "case_studies": in_order(links, ids),
        }
        for item, text, rows, ids in zip(items, texts, parts, studies, strict=True)
    ]


def read_part(
    reading: Reading,
    part: Contribution,
    speaker: SpeakerPage,
    employers: dict[int, Organisation],
) -> Shown:
    """A person, with the role and the organisation of that day."""
    employer = employers.get(part.organisation_id or 0)
    return reading.link(speaker) | {
        "part": part.get_part_display(),
        "role": part.role_title,
        "organisation": employer.name if employer else part.organisation_name,
    }
