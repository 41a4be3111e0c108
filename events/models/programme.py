"""The programme: what happens when, and who takes part."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel
from wagtail.fields import RichTextField

from events.fields import WallClockField
from events.models.rows import CaseStudyRow, LanguageRow, ParentRow, Row
from events.rows_panel import RowsPanel
from events.vocabulary import (
    ContributionPart,
    ProgrammeItemKind,
)


class ProgrammeItem(ParentRow):
    """One slot of the programme."""

    event = ParentalKey("events.EventPage", related_name="programme_items")
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=ProgrammeItemKind.choices,
        default=ProgrammeItemKind.TALK,
    )
    title = models.CharField(_("title"), max_length=255)
    description = RichTextField(_("description"), blank=True)
    starts_at = WallClockField(_("starts"), null=True, blank=True)
    ends_at = WallClockField(_("ends"), null=True, blank=True)
    room = models.CharField(_("room"), max_length=120, blank=True)

    words = ("title", "description")
    panels = [
        "title",
        FieldRowPanel(["starts_at", "ends_at"]),
        FieldRowPanel(["kind", "room"]),
        RowsPanel("contributions", heading=_("Who takes part"), label=_("person")),
        "description",
        RowsPanel("case_study_rows", heading=_("Case studies"), label=_("case study")),
        RowsPanel(
            "language_rows",
            heading=_("Languages, where they are not those of the event"),
            label=_("language"),
        ),
    ]

    class Meta(ParentRow.Meta):
        verbose_name = _("programme item")
        verbose_name_plural = _("programme items")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at=None)
                | models.Q(starts_at__isnull=False, ends_at__gt=models.F("starts_at")),
                name="programme_item_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.ends_at and not self.starts_at:
            raise ValidationError(
                {"starts_at": _("Give the start as well, or leave both empty.")}
            )
        if self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError(
                {"ends_at": _("The end is not after the start. Give a later hour.")}
            )


class Contribution(Row):
    """Someone's part in an item, with the role and the organisation of that day."""

    item = ParentalKey(ProgrammeItem, related_name="contributions")
    speaker = models.ForeignKey(
        "events.SpeakerPage",
        models.PROTECT,
        related_name="+",
        verbose_name=_("person"),
    )
    part = models.CharField(
        _("takes part as"),
        max_length=20,
        choices=ContributionPart.choices,
        default=ContributionPart.SPEAKER,
    )
    role_title = models.CharField(
        _("role that day"),
        max_length=160,
        blank=True,
        help_text=_("It stays as it is when the person changes jobs."),
    )
    organisation = models.ForeignKey(
        "events.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organisation that day"),
    )
    organisation_name = models.CharField(
        _("organisation as printed"),
        max_length=200,
        blank=True,
        help_text=_("Where it has no record of its own."),
    )

    words = ("role_title",)
    panels = [
        FieldRowPanel(["speaker", "part"]),
        "role_title",
        FieldRowPanel(["organisation", "organisation_name"]),
    ]

    class Meta(Row.Meta):
        verbose_name = _("person on the programme")
        verbose_name_plural = _("people on the programme")

    def __str__(self) -> str:
        return f"{self.speaker} ({self.get_part_display()})"


class ProgrammeItemCaseStudy(CaseStudyRow):
    """A case study presented in the item."""

    item = ParentalKey(ProgrammeItem, related_name="case_study_rows")


class ProgrammeItemLanguage(LanguageRow):
    """A language of the item, where it differs from the event's."""

    item = ParentalKey(ProgrammeItem, related_name="language_rows")
