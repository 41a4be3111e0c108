"""Groups of fields that several models have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel

from events import postal


class AddressFields(models.Model):
    """A postal address, in the terms of schema.org."""

    street = models.CharField(_("street"), max_length=200, blank=True)
    locality = models.CharField(_("town"), max_length=120, blank=True, db_index=True)
    region = models.CharField(
        _("province or state"),
        max_length=60,
        blank=True,
        help_text=_("Two letters where the country has such codes: QC."),
    )
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    country = models.CharField(
        _("country"),
        max_length=2,
        default="CA",
        help_text=_("Two letters, ISO 3166: CA, FR."),
    )

    address_panel = MultiFieldPanel(
        [
            "street",
            FieldRowPanel(["locality", "region"]),
            FieldRowPanel(["postal_code", "country"]),
        ],
        heading=_("Address"),
        icon="home",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        self.country = self.country.upper()

    def address_in(self, language: str) -> str:
        """The address on one line, in the order of the country."""
        return postal.format_address(
            self.street,
            self.locality,
            self.region,
            self.postal_code,
            self.country,
            language,
        )


class AccessFields(models.Model):
    """What stands beside the list of access features."""

    access_note = models.TextField(
        _("note on access"),
        blank=True,
        help_text=_("What a list cannot say: which door, whom to ring."),
    )
    access_contact = models.CharField(
        _("contact for access"),
        max_length=160,
        blank=True,
        help_text=_("An e-mail address or a telephone number for questions."),
    )
    access_checked_on = models.DateField(_("checked on"), null=True, blank=True)

    class Meta:
        abstract = True


class OwnedByOrganisation(models.Model):
    """Several organisations share one CMS: each page belongs to one of them."""

    owning_organisation = models.ForeignKey(
        "events.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("belongs to"),
        help_text=_("The organisation whose team looks after this page."),
    )

    class Meta:
        abstract = True
