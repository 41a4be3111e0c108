"""Someone who may sign in, and the organisations whose pages they look after."""

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Someone who may sign in to the CMS."""

    organisations = models.ManyToManyField(
        "events.Organisation",
        through="users.Membership",
        related_name="+",
        blank=True,
        verbose_name=_("organisations"),
        help_text=_(
            "Works for these only: the pages of other organisations stay closed. "
            "Nothing ticked: for all of them. Administrators are never confined."
        ),
    )
    languages = ArrayField(
        models.CharField(max_length=10),
        verbose_name=_("languages"),
        default=list,
        blank=True,
        help_text=_(
            "Into which translators write. Nothing ticked: none. Other roles write "
            "in every language."
        ),
    )

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.get_username()


class Membership(models.Model):
    """A user works for an organisation, named by the version first written.

    An organisation with members cannot be deleted: who has no organisation left would
    be confined to none.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(
        "events.Organisation", models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"], name="membership_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.user)
