"""Those who organise, host, fund and take part."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from cms.fact_forms import FactsNotice
from events.models.parts import AddressFields
from events.models.records import Record
from events.models.rows import ExternalIdRow
from events.rows_panel import IDENTIFIERS
from events.vocabulary import OrganisationKind


class Organisation(AddressFields, Record):
    """An organisation, with the address where one writes to it."""

    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=30,
        choices=OrganisationKind.choices,
        default=OrganisationKind.OTHER,
    )
    description = RichTextField(_("description"), blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    logo = models.ForeignKey(
        "media.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )

    shared_facts = (
        "kind",
        "website",
        "logo",
        "street",
        "locality",
        "region",
        "postal_code",
        "country",
    )
    words = ("name", "slug", "short_name", "description")

    panels = [
        FactsNotice(),
        MultiFieldPanel(
            [
                FieldRowPanel(["name", "short_name"]),
                "kind",
                "description",
                "website",
                "logo",
            ],
            heading=_("Who"),
            icon="building",
        ),
        AddressFields.address_panel,
        IDENTIFIERS,
        "slug",
    ]

    class Meta(Record.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"], name="organisation_slug_once_per_language"
            )
        ]


class OrganisationExternalId(ExternalIdRow):
    """The organisation's number in another system."""

    organisation = ParentalKey(Organisation, related_name="external_ids")
