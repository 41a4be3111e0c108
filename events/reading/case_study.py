"""One case study, with its figures."""

from cms.reading import Reading, Shown
from events.figures import format_day
from events.models import CaseStudyPage, Figure, SpeakerPage
from events.reading.parts import (
    in_order,
    read_documents,
    read_partners,
    read_themes,
)


def read_case_study(reading: Reading, study: CaseStudyPage) -> Shown:
    speakers = [row.speaker_id for row in study.speaker_rows.all()]
    days = [study.started_on, study.ended_on]
    return {
        "place": ", ".join(filter(None, [study.place, study.region])),
        "period": " – ".join(format_day(day, reading.language) for day in days if day),
        "image": reading.image(study.image_id),
        "figures": [read_figure(row, reading.language) for row in study.figures.all()],
        "lessons": [row.text for row in study.lessons.all()],
        "partners": read_partners(reading, study.partnerships.all()),
        "speakers": in_order(reading.links(SpeakerPage, speakers), speakers),
        "themes": read_themes(reading, study),
        "sources": study.sources.all(),
        "documents": read_documents(reading, study),
    }


def read_figure(figure: Figure, language: str) -> Shown:
    return {
        "label": figure.label,
        "value": figure.formatted_in(language),
        "as_of": format_day(figure.as_of, language) if figure.as_of else "",
        "source": figure.source_label,
        "source_url": figure.source_url,
    }
