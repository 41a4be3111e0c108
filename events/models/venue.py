"""Places where events happen."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from cms.fact_forms import FactsNotice
from events import rules
from events.fields import ZoneSelect, site_time_zone
from events.models.parts import AccessFields, AddressFields
from events.models.records import Record
from events.models.rows import AccessRow, ExternalIdRow
from events.rows_panel import IDENTIFIERS, RowsPanel


class Venue(AddressFields, AccessFields, Record):
    """A place with an address, a clock and what is known of its access.

    Latitude and longitude are degrees, WGS 84.
    """

    description = RichTextField(_("description"), blank=True)
    latitude = models.FloatField(
        _("latitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.FloatField(
        _("longitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    time_zone = models.CharField(_("time zone"), max_length=60, default=site_time_zone)
    website = models.URLField(_("website"), max_length=500, blank=True)
    image = models.ForeignKey(
        "media.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)
    directions = models.TextField(
        _("how to get there"),
        blank=True,
        help_text=_("In words: the metro station, the bus, where to lock a bicycle."),
    )

    shared_facts = (
        "latitude",
        "longitude",
        "time_zone",
        "website",
        "image",
        "capacity",
        "access_contact",
        "access_checked_on",
        "street",
        "locality",
        "region",
        "postal_code",
        "country",
    )
    words = ("name", "slug", "description", "directions", "access_note")

    panels = [
        FactsNotice(),
        MultiFieldPanel(
            ["name", "description", FieldRowPanel(["website", "capacity"]), "image"],
            heading=_("The place"),
            icon="map-pin",
        ),
        AddressFields.address_panel,
        MultiFieldPanel(
            [
                "directions",
                FieldPanel(
                    "time_zone",
                    widget=ZoneSelect,
                    help_text=_("What the clocks there show."),
                ),
                FieldRowPanel(["latitude", "longitude"]),
            ],
            heading=_("How to find it"),
            icon="site",
        ),
        MultiFieldPanel(
            [
                RowsPanel(
                    "access_rows",
                    heading=_("What is known; leave out what you do not know"),
                    label=_("access feature"),
                ),
                "access_note",
                FieldRowPanel(["access_contact", "access_checked_on"]),
            ],
            heading=_("Access"),
            icon="universal-access",
        ),
        IDENTIFIERS,
        "slug",
    ]

    class Meta(Record.Meta):
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"], name="venue_slug_once_per_language"
            ),
            models.CheckConstraint(
                condition=models.Q(latitude=None, longitude=None)
                | models.Q(
                    latitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__isnull=False,
                    longitude__range=(-180, 180),
                ),
                name="venue_position_whole_and_on_earth",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        errors = {}
        for problem in rules.check_zone(self.time_zone):
            errors[problem.field] = str(problem)
        if (self.latitude is None) != (self.longitude is None):
            errors["latitude"] = _(
                "Give both latitude and longitude, or leave both empty."
            )
        if errors:
            raise ValidationError(errors)


class VenueAccess(AccessRow):
    """One known fact about the venue's access."""

    venue = ParentalKey(Venue, related_name="access_rows")

    class Meta(AccessRow.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["venue", "feature"],
                name="venue_access_feature_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]


class VenueExternalId(ExternalIdRow):
    """The venue's number in another system."""

    venue = ParentalKey(Venue, related_name="external_ids")
