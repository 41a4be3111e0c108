"""What Venue, Organisation, Theme and EventSeries have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index

from cms.fact_forms import SharedFactsRecordForm
from cms.facts import SharedFactsMixin
from cms.rows import TranslatedRowsMixin
from cms.search.mixin import SearchedMixin
from cms.slugs import slug_of
from cms.translation.mixin import TranslatedWordsMixin


class Record(
    SearchedMixin,
    SharedFactsMixin,
    TranslatedWordsMixin,
    TranslatedRowsMixin,
    DraftStateMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A translatable snippet with drafts, known by its name."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(
        _("slug"),
        max_length=200,
        blank=True,
        help_text=_("Used in addresses. Left empty, it is made from the name."),
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    search_fields = [
        index.SearchField("name", boost=4),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    base_form_class = SharedFactsRecordForm

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def full_clean(self, *args, **kwargs) -> None:
        """Give the record a slug that is free in its language, then check it."""
        if not self.slug and self.name:
            self.slug = self.free_slug()
        super().full_clean(*args, **kwargs)

    def free_slug(self) -> str:
        """The name as a slug, numbered when another record has it already."""
        base = slug_of(self.name, self._meta.model_name)
        others = type(self)._default_manager.filter(locale_id=self.locale_id)
        taken = set(
            others.exclude(pk=self.pk)
            .filter(slug__startswith=base)
            .values_list("slug", flat=True)
        )
        numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in [base, *numbered] if slug not in taken)
