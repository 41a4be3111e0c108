"""Whatever is done with things, the index says what writing it anew would say."""

import random

import pytest

from cms.search.models import SearchEntry
from cms.search.rebuild import rebuild
from events.models import EventPage, SpeakerPage, Venue
from tests.factories import (
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    index,
    talk,
    translated,
    translated_record,
)

pytestmark = pytest.mark.django_db


def one_of(dice: random.Random, model):
    return model.objects.get(
        pk=dice.choice([*model.objects.values_list("pk", flat=True)])
    )


def publish(dice):
    draft = one_of(dice, EventPage).get_latest_revision_as_object()
    draft.title = f"Soir {dice.random()}"
    draft.save_revision().publish()


def keep_draft(dice):
    page = one_of(dice, EventPage)
    page.summary = f"Brouillon {dice.random()}"
    page.save_revision()


def unpublish(dice):
    one_of(dice, dice.choice([EventPage, SpeakerPage])).unpublish()


def rename_venue(dice):
    venue = one_of(dice, Venue)
    venue.name = f"Maison {dice.random()}"
    venue.save()


def unpublish_venue(dice):
    one_of(dice, Venue).unpublish()


def hold_elsewhere(dice):
    event = one_of(dice, EventPage)
    event.venue = one_of(dice, Venue)
    event.save(update_fields=["venue"])


def other_programme(dice):
    event = one_of(dice, EventPage)
    event.programme_items = [talk(f"Talk {dice.random()}", one_of(dice, SpeakerPage))]
    event.save(update_fields=["programme_items"])


def translate(dice):
    events = EventPage.objects.filter(locale__language_code="fr")
    event = dice.choice([*events])
    if not event.has_translation(index(type(event.get_parent().specific), "en").locale):
        translated(event, title=f"Evening {dice.random()}", live=dice.random() < 0.7)


def copy(dice):
    event = one_of(dice, EventPage)
    event.copy(update_attrs={"slug": f"copie-{dice.random()}"[:20].replace(".", "-")})


def delete(dice):
    if EventPage.objects.count() > 2:
        one_of(dice, EventPage).delete()


STEPS = [
    *(publish, keep_draft, unpublish, rename_venue, unpublish_venue),
    *(hold_elsewhere, other_programme, translate, copy, delete),
]


def kept() -> list[tuple]:
    columns = [f.name for f in SearchEntry._meta.fields if f.name != "id"]
    return list(
        SearchEntry.objects.order_by("content_type", "object_id").values_list(*columns)
    )


@pytest.mark.parametrize("seed", range(4))
def test_after_any_sequence_the_index_is_as_a_rebuild_writes_it(seed):
    dice = random.Random(seed)
    translated_record(VenueFactory(name="Maison"), name="House")
    VenueFactory(name="Théâtre")
    speaker = SpeakerFactory(title="Ada Roy")
    for n in range(3):
        EventFactory(title=f"Soir {n}", programme_items=[talk("Ouverture", speaker)])

    for step in [*STEPS, *dice.choices(STEPS, k=10)] if seed else STEPS:
        step(dice)

    written = kept()
    rebuild()
    assert written == kept()
    assert written
