"""What was learnt, with figures, and the page that lists it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.fact_forms import FactsNotice, SharedFactsPageForm
from cms.facts import SharedFactsMixin
from cms.headless import HeadlessPageMixin
from cms.search.mixin import SearchedMixin
from events.blocks import BodyBlock
from events.figures import format_figure
from events.models.parts import OwnedByOrganisation
from events.models.rows import (
    DocumentRow,
    ExternalIdRow,
    LinkRow,
    PartnershipRow,
    Row,
    ThemeRow,
)
from events.rows_panel import IDENTIFIERS, RowsPanel
from events.vocabulary import FigureQualifier, FigureUnit


class CaseStudyIndexPage(HeadlessPageMixin, Page):
    """The list of case studies of one language."""

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["events.CaseStudyPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of case studies")
        verbose_name_plural = _("lists of case studies")


class CaseStudyPage(
    SearchedMixin, SharedFactsMixin, HeadlessPageMixin, OwnedByOrganisation, Page
):
    """One thing that organisations did, where, with whom, and what came of it."""

    summary = models.TextField(
        _("summary"),
        max_length=400,
        help_text=_("One or two sentences for cards and lists, without formatting."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    image = models.ForeignKey(
        "media.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    place = models.CharField(
        _("place"),
        max_length=120,
        blank=True,
        help_text=_("Where it happened, as one would print it: Saguenay."),
    )
    region = models.CharField(_("region"), max_length=120, blank=True, db_index=True)
    started_on = models.DateField(_("from"), null=True, blank=True)
    ended_on = models.DateField(_("to"), null=True, blank=True)

    shared_facts = ("image", "started_on", "ended_on", "owning_organisation")
    words = ("summary", "body", "place", "region")

    parent_page_types = ["events.CaseStudyIndexPage"]
    subpage_types = []

    base_form_class = SharedFactsPageForm
    content_panels = [
        *Page.content_panels,
        FactsNotice(),
        MultiFieldPanel(
            ["summary", "image", "body"], heading=_("Words"), icon="pilcrow"
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(["place", "region"]),
                FieldRowPanel(["started_on", "ended_on"]),
            ],
            heading=_("Where and when"),
            icon="map-pin",
        ),
        RowsPanel(
            "figures",
            heading=_("Figures"),
            label=_("figure"),
            help_text=_("One number each, with what it counts and who says so."),
            icon="decimal",
        ),
        RowsPanel(
            "lessons",
            heading=_("Lessons"),
            label=_("lesson"),
            help_text=_("What others can reuse, one sentence each."),
            icon="tick-inverse",
        ),
        MultiFieldPanel(
            [
                RowsPanel(
                    "partnerships", heading=_("Organisations"), label=_("organisation")
                ),
                RowsPanel("speaker_rows", heading=_("Speakers"), label=_("speaker")),
                RowsPanel("theme_rows", heading=_("Themes"), label=_("theme")),
            ],
            heading=_("Who and what about"),
            icon="group",
        ),
        MultiFieldPanel(
            [
                RowsPanel("sources", heading=_("Sources"), label=_("source")),
                RowsPanel("document_rows", heading=_("Documents"), label=_("document")),
            ],
            heading=_("Sources and documents"),
            icon="doc-full",
        ),
    ]
    promote_panels = [*Page.promote_panels, IDENTIFIERS]
    settings_panels = [*Page.settings_panels, "owning_organisation"]

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.SearchField("place"),
    ]

    class Meta:
        verbose_name = _("case study")
        verbose_name_plural = _("case studies")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(started_on=None)
                | models.Q(ended_on=None)
                | models.Q(ended_on__gte=models.F("started_on")),
                name="case_study_ends_after_it_starts",
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.started_on and self.ended_on and self.ended_on < self.started_on:
            raise ValidationError(
                {
                    "ended_on": _(
                        "The end is before the beginning. Give a later day, or leave "
                        "it empty."
                    )
                }
            )


class Figure(Row):
    """One measured fact: a number with its unit, its precision and its source."""

    case_study = ParentalKey(CaseStudyPage, related_name="figures")
    label = models.CharField(
        _("what is counted"),
        max_length=160,
        help_text=_("partners and donors, cost of the building"),
    )
    value = models.DecimalField(_("value"), max_digits=20, decimal_places=4)
    qualifier = models.CharField(
        _("precision"),
        max_length=12,
        choices=FigureQualifier.choices,
        default=FigureQualifier.EXACT,
    )
    unit = models.CharField(
        _("unit"),
        max_length=20,
        choices=FigureUnit.choices,
        default=FigureUnit.COUNT,
    )
    currency = models.CharField(
        _("currency"),
        max_length=3,
        blank=True,
        help_text=_("Three letters, ISO 4217, for an amount of money: CAD."),
    )
    as_of = models.DateField(_("as of"), null=True, blank=True)
    source_label = models.CharField(_("source"), max_length=160, blank=True)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)

    words = ("label", "source_label")
    panels = [
        "label",
        FieldRowPanel(["qualifier", "value"]),
        FieldRowPanel(["unit", "currency"]),
        "as_of",
        FieldRowPanel(["source_label", "source_url"]),
    ]

    class Meta(Row.Meta):
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    unit=FigureUnit.CURRENCY, currency__regex="^[A-Z]{3}$"
                )
                | (~models.Q(unit=FigureUnit.CURRENCY) & models.Q(currency="")),
                name="figure_currency_with_money_only",
            )
        ]

    def __str__(self) -> str:
        return f"{self.label}: {self.formatted_in('fr')}"

    def clean(self) -> None:
        """An amount without a currency is in dollars of here; a count has none."""
        super().clean()
        if self.unit != FigureUnit.CURRENCY:
            self.currency = ""
        else:
            self.currency = (self.currency or "CAD").upper()

    def formatted_in(self, language: str) -> str:
        """Written out for a language: `27 M$`, `plus de 45`."""
        return format_figure(
            self.value, self.qualifier, self.unit, self.currency, language
        )


class Lesson(Row):
    """What others can reuse, in one sentence."""

    case_study = ParentalKey(CaseStudyPage, related_name="lessons")
    text = models.CharField(_("lesson"), max_length=400)

    words = ("text",)
    panels = ["text"]

    class Meta(Row.Meta):
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    def __str__(self) -> str:
        return self.text


class Source(LinkRow):
    """Where the case study's facts are from."""

    case_study = ParentalKey(CaseStudyPage, related_name="sources")

    class Meta(LinkRow.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")


class CaseStudyPartnership(PartnershipRow):
    """An organisation of the case study."""

    case_study = ParentalKey(CaseStudyPage, related_name="partnerships")


class CaseStudySpeaker(Row):
    """Someone who tells this case study."""

    case_study = ParentalKey(CaseStudyPage, related_name="speaker_rows")
    speaker = models.ForeignKey(
        "events.SpeakerPage",
        models.CASCADE,
        related_name="+",
        verbose_name=_("speaker"),
    )

    panels = ["speaker"]

    class Meta(Row.Meta):
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self) -> str:
        return str(self.speaker)


class CaseStudyTheme(ThemeRow):
    """A theme of the case study."""

    case_study = ParentalKey(CaseStudyPage, related_name="theme_rows")


class CaseStudyDocument(DocumentRow):
    """A file to download beside the case study."""

    case_study = ParentalKey(CaseStudyPage, related_name="document_rows")


class CaseStudyExternalId(ExternalIdRow):
    """The case study's address or number in another system."""

    case_study = ParentalKey(CaseStudyPage, related_name="external_ids")
