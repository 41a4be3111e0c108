"""Two organisations with their pages, and people in every role."""

from types import SimpleNamespace

from tests import factories
from tests.people import person


def build() -> SimpleNamespace:
    """Pages of two organisations and of nobody, each live, as a draft, in English."""
    ours = factories.OrganisationFactory(name="Ours")
    theirs = factories.OrganisationFactory(name="Theirs")
    begun_by = person("somebody")
    pages = {}
    for name, owner in [("our", ours), ("their", theirs), ("common", None)]:
        facts = {"owning_organisation": owner, "owner": begun_by}
        live = factories.SpeakerFactory(title=f"{name} live", **facts)
        draft = factories.SpeakerFactory(title=f"{name} draft", live=False, **facts)
        english = factories.translated(live, title=f"{name} English", live=False)
        pages[f"{name} live"] = live
        pages[f"{name} draft"] = draft
        pages[f"{name} English"] = english
    return SimpleNamespace(ours=ours, theirs=theirs, pages=pages)


PEOPLE = {
    "contributor": lambda town: person("c", "contributors", organisations=[town.ours]),
    "free contributor": lambda town: person("fc", "contributors"),
    "editor": lambda town: person("e", "editors", organisations=[town.ours]),
    "free editor": lambda town: person("fe", "editors"),
    "translator": lambda town: person(
        "t", "translators", organisations=[town.ours], languages=["en"]
    ),
    "free translator": lambda town: person("ft", "translators", languages=["en"]),
    "translator of nothing": lambda town: person("tn", "translators"),
    "administrator": lambda town: person(
        "a", "administrators", organisations=[town.ours]
    ),
    "visitor": lambda town: person("v"),
}
