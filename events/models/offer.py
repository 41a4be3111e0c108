"""What a ticket costs and whether there are any."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel

from events.fields import WallClockField
from events.models.rows import Row
from events.vocabulary import OfferAvailability


class OfferRow(Row):
    """A price in major units of `currency`; a range when `price_max` is given."""

    name = models.CharField(
        _("name"), max_length=120, help_text=_("Full price, members, students.")
    )
    price = models.DecimalField(
        _("price"),
        max_digits=10,
        decimal_places=2,
        help_text=_("0 when it is free."),
    )
    price_max = models.DecimalField(
        _("highest price"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Only when the price varies."),
    )
    currency = models.CharField(
        _("currency"),
        max_length=3,
        default="CAD",
        help_text=_("Three letters, ISO 4217."),
    )
    availability = models.CharField(
        _("availability"),
        max_length=12,
        choices=OfferAvailability.choices,
        default=OfferAvailability.AVAILABLE,
    )
    url = models.URLField(_("where to buy"), max_length=500, blank=True)
    available_from = WallClockField(_("on sale from"), null=True, blank=True)
    available_until = WallClockField(_("on sale until"), null=True, blank=True)

    words = ("name",)
    panels = [
        "name",
        FieldRowPanel(["price", "price_max", "currency"]),
        FieldRowPanel(["availability", "url"]),
        FieldRowPanel(["available_from", "available_until"]),
    ]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("ticket")
        verbose_name_plural = _("tickets")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(price__gte=0), name="%(class)s_price_not_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(price_max=None)
                | models.Q(price_max__gte=models.F("price")),
                name="%(class)s_highest_price_not_below_price",
            ),
            models.CheckConstraint(
                condition=models.Q(currency__regex="^[A-Z]{3}$"),
                name="%(class)s_currency_is_iso_4217",
            ),
            models.CheckConstraint(
                condition=models.Q(available_from=None)
                | models.Q(available_until=None)
                | models.Q(available_until__gt=models.F("available_from")),
                name="%(class)s_sale_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.price} {self.currency}"

    def clean(self) -> None:
        super().clean()
        self.currency = self.currency.upper()


class Offer(OfferRow):
    """A ticket for the event."""

    event = ParentalKey("events.EventPage", related_name="offers")

    class Meta(OfferRow.Meta):
        pass


class OccurrenceOffer(OfferRow):
    """A ticket for one date, in place of the event's."""

    occurrence = ParentalKey("events.Occurrence", related_name="offers")

    class Meta(OfferRow.Meta):
        pass
