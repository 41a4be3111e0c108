"""Rows for tests, made through the models; pages published unless told otherwise."""

from datetime import UTC, datetime, timedelta

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from wagtail.models import Collection, Locale, Page, Site

from cms.media.models import Document, Image
from events import models
from home.models import ContentPage, HomePage

START = datetime(2030, 5, 3, 23, 0, tzinfo=UTC)  # 19:00 in Montréal


def locale(code: str) -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def home(code: str = "fr") -> HomePage:
    """The home page of a language, made the root of the default site when missing."""
    found = HomePage.objects.filter(locale__language_code=code).first()
    if found:
        return found
    if code != "fr":
        page = home().copy_for_translation(locale(code))
        page.save_revision().publish()
        return page
    root = Page.objects.get(depth=1)
    page = HomePage(title="Accueil", slug="accueil", locale=locale("fr"))
    root.add_child(instance=page)
    Site.objects.update(root_page=page, hostname="localhost", port=8000)
    Site.clear_site_root_paths_cache()
    return page


def index(model: type[Page], code: str) -> Page:
    """The one index page of a kind below a language's home."""
    found = model.objects.filter(locale__language_code=code).first()
    if found:
        return found
    if code != "fr":
        source = index(model, "fr")
        home(code)
        page = source.copy_for_translation(locale(code))
        page.save_revision().publish()
        return page
    page = model(title=model._meta.verbose_name_raw, locale=locale("fr"))
    home().add_child(instance=page)
    return page


def translated(page: Page, code: str = "en", *, live: bool = True, **words) -> Page:
    """A translation of a page, as copied, with other words."""
    index(type(page.get_parent().specific), code)
    copy = page.copy_for_translation(locale(code))
    for name, value in words.items():
        setattr(copy, name, value)
    revision = copy.save_revision()
    if live:
        revision.publish()
    copy.refresh_from_db()
    return copy


def mirror(page: Page, code: str) -> Page:
    """The alias that Wagtail makes where trees of languages are kept alike."""
    return page.create_alias(
        parent=index(type(page.get_parent().specific), code),
        update_locale=locale(code),
        reset_translation_key=False,
    )


class PageFactory(DjangoModelFactory):
    """Adds the page below its index page and publishes it.

    `live=False` leaves a draft; `locale` is a language code.
    """

    class Meta:
        abstract = True

    locale = "fr"
    live = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        code, live = kwargs.pop("locale"), kwargs.pop("live")
        rows = {name: kwargs.pop(name) for name in list(kwargs) if name in CHILDREN}
        page = model_class(locale=locale(code), live=False, **kwargs)
        for name, children in rows.items():
            setattr(page, name, children)
        parent_of(model_class, code).add_child(instance=page)
        revision = page.save_revision()
        if live:
            revision.publish()
        page.refresh_from_db()
        return page


def parent_of(model: type[Page], code: str) -> Page:
    """Where a page of a model stands: below its index page, else below the home."""
    return index(INDEX_OF[model], code) if model in INDEX_OF else home(code)


INDEX_OF = {
    models.SpeakerPage: models.SpeakerIndexPage,
    models.CaseStudyPage: models.CaseStudyIndexPage,
    models.EventPage: models.EventIndexPage,
}
CHILDREN = {
    "access_rows",
    "case_study_rows",
    "document_rows",
    "external_ids",
    "figures",
    "language_rows",
    "lessons",
    "links",
    "occurrences",
    "offers",
    "partnerships",
    "programme_items",
    "sources",
    "speaker_rows",
    "theme_rows",
}


class SpeakerFactory(PageFactory):
    class Meta:
        model = models.SpeakerPage

    title = factory.Sequence(lambda n: f"Speaker {n}")


class CaseStudyFactory(PageFactory):
    class Meta:
        model = models.CaseStudyPage

    title = factory.Sequence(lambda n: f"Case study {n}")
    summary = "What was learnt."


class EventFactory(PageFactory):
    class Meta:
        model = models.EventPage

    title = factory.Sequence(lambda n: f"Event {n}")
    summary = "An evening."
    starts_at = START
    ends_at = factory.LazyAttribute(lambda e: e.starts_at + timedelta(hours=2))


class ContentPageFactory(PageFactory):
    class Meta:
        model = ContentPage

    title = factory.Sequence(lambda n: f"Content page {n}")


class RecordFactory(DjangoModelFactory):
    """`locale` is a language code."""

    class Meta:
        abstract = True

    locale = "fr"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        code = kwargs.pop("locale")
        rows = {name: kwargs.pop(name) for name in list(kwargs) if name in CHILDREN}
        record = model_class(locale=locale(code), **kwargs)
        for name, children in rows.items():
            setattr(record, name, children)
        record.full_clean()
        record.save()
        return record


class VenueFactory(RecordFactory):
    class Meta:
        model = models.Venue

    name = factory.Sequence(lambda n: f"Venue {n}")


class OrganisationFactory(RecordFactory):
    class Meta:
        model = models.Organisation

    name = factory.Sequence(lambda n: f"Organisation {n}")


class ThemeFactory(RecordFactory):
    class Meta:
        model = models.Theme

    name = factory.Sequence(lambda n: f"Theme {n}")


class SeriesFactory(RecordFactory):
    class Meta:
        model = models.EventSeries

    name = factory.Sequence(lambda n: f"Series {n}")


class ImageFactory(DjangoModelFactory):
    class Meta:
        model = Image

    title = factory.Sequence(lambda n: f"Image {n}")
    file = factory.django.ImageField(width=1600, height=1000)
    alt = {"fr": "Une affiche", "en": "A poster"}


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    title = factory.Sequence(lambda n: f"Document {n}")
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7", name="programme.pdf"))


def collection(name: str, below: Collection | None = None) -> Collection:
    """A collection of images and documents, below the root unless told."""
    parent = below or Collection.get_first_root_node()
    return parent.add_child(name=name)


def translated_record(record, code: str = "en", **words):
    """A translation of a record, as copied, with other words; published."""
    copy = record.copy_for_translation(locale(code))
    for name, value in {"slug": record.slug, **words}.items():
        setattr(copy, name, value)
    copy.save()
    return copy


def talk(title: str, *speakers: models.SpeakerPage, **facts) -> models.ProgrammeItem:
    """A programme item with those speakers, not saved."""
    case_studies = facts.pop("case_studies", ())
    organisation = facts.pop("organisation", None)
    item = models.ProgrammeItem(title=title, locale=locale("fr"), **facts)
    item.contributions = [
        models.Contribution(
            speaker=s, organisation=organisation, locale=locale("fr"), sort_order=n
        )
        for n, s in enumerate(speakers)
    ]
    item.case_study_rows = [
        models.ProgrammeItemCaseStudy(case_study=c, locale=locale("fr"))
        for c in case_studies
    ]
    return item
