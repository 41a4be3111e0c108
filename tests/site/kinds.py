"""One address of every kind of page, in both languages."""

from dataclasses import dataclass

import pytest

TALK = {
    "fr": "/fr/evenements/echange-plateformes-collaboratives-mutualisation/",
    "en": "/en/events/discussion-collaborative-platforms-shared-resources/",
}


@dataclass(frozen=True)
class Kind:
    """A kind of page, and how its example is answered."""

    name: str
    fr: str
    en: str
    status: int = 200

    def path(self, language: str) -> str:
        return self.fr if language == "fr" else self.en


KINDS = [
    Kind("home", "/fr/", "/en/"),
    Kind("agenda", "/fr/evenements/", "/en/events/"),
    Kind("filtered", "/fr/evenements/?theme=musique", "/en/events/?theme=music"),
    Kind("nothing", "/fr/evenements/?month=2016-01", "/en/events/?month=2016-01"),
    Kind("month", "/fr/calendrier/", "/en/calendar/"),
    Kind("talk", TALK["fr"], TALK["en"]),
    Kind(
        "cancelled",
        "/fr/evenements/sonate-orgue-de-rue/",
        "/en/events/sonata-street-organ/",
    ),
    Kind(
        "fallback",
        "/en/fr/evenements/veillee-de-contes/",
        "/en/fr/evenements/veillee-de-contes/",
    ),
    Kind(
        "play",
        "/fr/evenements/nuit-des-reverberes/",
        "/en/events/night-of-the-street-lamps/",
    ),
    Kind("speakers", "/fr/intervenants/", "/en/speakers/"),
    Kind("speaker", "/fr/intervenants/ondine-lampion/", "/en/speakers/ondine-lampion/"),
    Kind("studies", "/fr/etudes-de-cas/", "/en/case-studies/"),
    Kind(
        "study",
        "/fr/etudes-de-cas/maison-du-developpement-durable/",
        "/en/case-studies/maison-du-developpement-durable/",
    ),
    Kind("venues", "/fr/lieux/", "/en/venues/"),
    Kind("venue", "/fr/lieux/centre-aubepine/", "/en/venues/centre-aubepine/"),
    Kind("organisations", "/fr/organismes/", "/en/organizations/"),
    Kind(
        "organisation",
        "/fr/organismes/theatre-de-la-lanterne/",
        "/en/organizations/theatre-de-la-lanterne/",
    ),
    Kind("search", "/fr/recherche/?q=lumiere", "/en/search/?q=light"),
    Kind("unfound", "/fr/recherche/?q=zyxwv", "/en/search/?q=zyxwv"),
    Kind("content", "/fr/a-propos/", "/en/about/"),
    Kind("missing", "/fr/rien/", "/en/nothing/", 404),
    Kind("preview", "/preview?token=x", "/preview?token=x", 501),
]

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
