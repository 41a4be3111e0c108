"""What child rows share: order, a language, and a key that is the same in every one."""

from typing import ClassVar

from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import TranslatableField

from cms.rows import StoredRowMixin
from cms.translation.words import translatable_fields
from events.vocabulary import (
    LANGUAGES,
    AccessibilityAnswer,
    AccessibilityFeature,
    ExternalIdScheme,
    LanguageMode,
    PartnershipRole,
    external_url,
)


class Row(StoredRowMixin, TranslatableMixin, Orderable):
    """An ordered row below a page or a record.

    `translation_key` is the row's public key; rows of two languages with the same key
    tell the same fact. All fields of a row are facts but those named in `words`.
    """

    is_untranslated = models.BooleanField(default=False, editable=False)

    words: ClassVar[tuple[str, ...]] = ()

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    @classproperty
    def translatable_fields(cls) -> list[TranslatableField]:  # noqa: N805
        return translatable_fields(cls)


class ParentRow(Row, ClusterableModel):
    """A row that has rows of its own."""

    class Meta(Row.Meta):
        abstract = True


class ExternalIdRow(Row):
    """The number under which others know the same thing."""

    scheme = models.CharField(
        _("where"), max_length=20, choices=ExternalIdScheme.choices
    )
    value = models.CharField(
        _("identifier"),
        max_length=255,
        help_text=_("As that system writes it: Q2095, 0000 0001 2345 6789."),
    )
    url = models.URLField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("Left empty, it is made from the identifier where that is known."),
    )

    panels = ["scheme", "value", "url"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("identifier elsewhere")
        verbose_name_plural = _("identifiers elsewhere")

    def __str__(self) -> str:
        return f"{self.get_scheme_display()}: {self.value}"

    def clean(self) -> None:
        super().clean()
        self.url = self.url or external_url(self.scheme, self.value)


class AccessRow(Row):
    """One known fact about access. What is not listed is unknown, which is not "no"."""

    feature = models.CharField(
        _("feature"), max_length=30, choices=AccessibilityFeature.choices
    )
    answer = models.CharField(
        _("answer"),
        max_length=10,
        choices=AccessibilityAnswer.choices,
        default=AccessibilityAnswer.YES,
    )

    panels = ["feature", "answer"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("access feature")
        verbose_name_plural = _("access features")

    def __str__(self) -> str:
        return f"{self.get_feature_display()}: {self.get_answer_display()}"


class PartnershipRow(Row):
    """An organisation that takes part, and as what."""

    organisation = models.ForeignKey(
        "events.Organisation",
        models.PROTECT,
        related_name="+",
        verbose_name=_("organisation"),
    )
    role = models.CharField(
        _("role"),
        max_length=20,
        choices=PartnershipRole.choices,
        default=PartnershipRole.PARTNER,
    )
    note = models.CharField(
        _("precision"),
        max_length=120,
        blank=True,
        help_text=_("Optional words beside the role: main partner, in residence."),
    )

    words = ("note",)
    panels = ["organisation", "role", "note"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_role_display()})"


class ThemeRow(Row):
    """A theme given to a page."""

    theme = models.ForeignKey(
        "events.Theme", models.CASCADE, related_name="+", verbose_name=_("theme")
    )

    panels = ["theme"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self) -> str:
        return str(self.theme)


class DocumentRow(Row):
    """A file to download beside a page."""

    document = models.ForeignKey(
        "media.Document",
        models.CASCADE,
        related_name="+",
        verbose_name=_("document"),
    )

    panels = ["document"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return str(self.document)


class LinkRow(Row):
    """A labelled address on the web."""

    label = models.CharField(_("label"), max_length=160)
    url = models.URLField(_("address"), max_length=500)

    words = ("label",)
    panels = ["label", "url"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.label


class LanguageRow(Row):
    """A language, sign languages included, and how it is present."""

    language = models.CharField(_("language"), max_length=12, choices=LANGUAGES)
    mode = models.CharField(
        _("how"),
        max_length=12,
        choices=LanguageMode.choices,
        default=LanguageMode.SPOKEN,
    )

    panels = ["language", "mode"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("language")
        verbose_name_plural = _("languages")

    def __str__(self) -> str:
        return f"{self.get_language_display()} ({self.get_mode_display()})"


class CaseStudyRow(Row):
    """A case study that is presented."""

    case_study = models.ForeignKey(
        "events.CaseStudyPage",
        models.CASCADE,
        related_name="+",
        verbose_name=_("case study"),
    )

    panels = ["case_study"]

    class Meta(Row.Meta):
        abstract = True
        verbose_name = _("case study")
        verbose_name_plural = _("case studies")

    def __str__(self) -> str:
        return str(self.case_study)
