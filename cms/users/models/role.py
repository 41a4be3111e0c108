"""The roles that the CMS gives a meaning to, each of them a group."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class RoleKey(models.TextChoices):
    """By what code knows a role."""

    CONTRIBUTORS = "contributors", _("Contributors")
    EDITORS = "editors", _("Editors")
    TRANSLATORS = "translators", _("Translators")
    ADMINISTRATORS = "administrators", _("Administrators")


class Role(models.Model):
    """Says which group a role is: administrators may give the group any name.

    contributors    write drafts for their organisations, and submit them
    editors         add, change, publish, unpublish and lock
    translators     write the words of translations in their languages
    administrators  everything, for every organisation
    """

    key = models.CharField(
        _("key"), max_length=20, choices=RoleKey.choices, unique=True
    )
    group = models.OneToOneField(Group, models.CASCADE, related_name="role")

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def __str__(self) -> str:
        return str(self.group)
