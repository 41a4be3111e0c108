"""Choosing people, case studies and records from one list, each of them once.

References are kept to the version first written, whatever the language of the page:
the other versions are left out. Wagtail's own chooser of pages would start at the root
of all languages.
"""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.snippets.views import chooser as snippets

from cms.api.versions import is_source
from cms.users.page_policy import seen_by
from events.models import CaseStudyPage, SpeakerPage


class SourcesMixin:
    """For a view that lists what can be chosen."""

    i18n_enabled = False  # neither a filter nor a column for the language
    details = ()  # columns between the title and the state

    def filter_object_list(self, objects: QuerySet) -> QuerySet:
        """A search ends here: it knows nothing of versions."""
        found = super().filter_object_list(objects)
        if not isinstance(found, QuerySet):
            found = objects.filter(pk__in=[hit.pk for hit in found])
        return found.filter(is_source(self.model_class))

    @property
    def columns(self) -> list[Any]:
        return [self.title_column, *self.details, status_column()]


def status_column() -> StatusTagColumn:
    """Wagtail's own asks the database for each row whether something is scheduled."""
    return StatusTagColumn(
        "live",
        label=_("Published"),
        accessor=lambda page: _("live") if page.live else _("draft"),
        primary=lambda page: page.live,
    )


class PagesMixin(SourcesMixin):
    per_page = 25
    related = None  # the reference that a column shows, if any

    def get_object_list(self) -> QuerySet:
        """No drafts of other organisations."""
        pages = super().get_object_list().filter(seen_by(self.request.user))
        return pages.select_related(self.related)


class ChoosePageView(PagesMixin, ChooseView):
    pass


class PageResultsView(PagesMixin, ChooseResultsView):
    pass


class PageChooserViewSet(ChooserViewSet):
    """What a kind of page says here goes to both views."""

    choose_view_class = ChoosePageView
    choose_results_view_class = PageResultsView
    ordering = ("title", "pk")
    related = None
    details = ()

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(
            ordering=self.ordering,
            related=self.related,
            details=self.details,
            **kwargs,
        )


class SpeakerChooserViewSet(PageChooserViewSet):
    name = "speaker_chooser"
    model = SpeakerPage
    ordering = ("sort_name", "title", "pk")
    related = "organisation"
    details = (
        Column("role_title", label=_("Role today")),
        Column("organisation", label=_("Organisation today")),
    )
    icon = "user"
    choose_one_text = _("Choose a speaker")
    choose_another_text = _("Choose another speaker")
    edit_item_text = _("Edit this speaker")


class CaseStudyChooserViewSet(PageChooserViewSet):
    name = "case_study_chooser"
    model = CaseStudyPage
    details = (Column("place", label=_("Place")),)
    icon = "clipboard-list"
    choose_one_text = _("Choose a case study")
    choose_another_text = _("Choose another case study")
    edit_item_text = _("Edit this case study")


class ChooseRecordView(SourcesMixin, snippets.ChooseView):
    pass


class RecordResultsView(SourcesMixin, snippets.ChooseResultsView):
    pass


class RecordChooserViewSet(snippets.SnippetChooserViewSet):
    choose_view_class = ChooseRecordView
    choose_results_view_class = RecordResultsView
