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

    def filter_object_list(self, objects: QuerySet) -> QuerySet:
        """A search ends here: it knows nothing of versions."""
        found = super().filter_object_list(objects)
        if not isinstance(found, QuerySet):
            found = objects.filter(pk__in=[hit.pk for hit in found])
        return found.filter(is_source(self.model_class))


class PagesMixin(SourcesMixin):
    per_page = 25

    def get_object_list(self) -> QuerySet:
        """No drafts of other organisations."""
        return super().get_object_list().filter(seen_by(self.request.user))


class SpeakerViewMixin(PagesMixin):
    ordering = ("sort_name", "title", "pk")

    def get_object_list(self) -> QuerySet:
        return super().get_object_list().select_related("organisation")

    @property
    def columns(self) -> list[Any]:
        return [
            self.title_column,
            Column("role_title", label=_("Role today")),
            Column("organisation", label=_("Organisation today")),
            status_column(),
        ]


class CaseStudyViewMixin(PagesMixin):
    ordering = ("title", "pk")

    @property
    def columns(self) -> list[Any]:
        return [
            self.title_column,
            Column("place", label=_("Place")),
            status_column(),
        ]


def status_column() -> StatusTagColumn:
    """Wagtail's own asks the database for each row whether something is scheduled."""
    return StatusTagColumn(
        "live",
        label=_("Published"),
        accessor=lambda page: _("live") if page.live else _("draft"),
        primary=lambda page: page.live,
    )


class ChooseSpeakerView(SpeakerViewMixin, ChooseView):
    pass


class SpeakerResultsView(SpeakerViewMixin, ChooseResultsView):
    pass


class ChooseCaseStudyView(CaseStudyViewMixin, ChooseView):
    pass


class CaseStudyResultsView(CaseStudyViewMixin, ChooseResultsView):
    pass


class SpeakerChooserViewSet(ChooserViewSet):
    name = "speaker_chooser"
    model = SpeakerPage
    icon = "user"
    choose_one_text = _("Choose a speaker")
    choose_another_text = _("Choose another speaker")
    edit_item_text = _("Edit this speaker")
    choose_view_class = ChooseSpeakerView
    choose_results_view_class = SpeakerResultsView


class CaseStudyChooserViewSet(ChooserViewSet):
    name = "case_study_chooser"
    model = CaseStudyPage
    icon = "clipboard-list"
    choose_one_text = _("Choose a case study")
    choose_another_text = _("Choose another case study")
    edit_item_text = _("Edit this case study")
    choose_view_class = ChooseCaseStudyView
    choose_results_view_class = CaseStudyResultsView


class RecordViewMixin(SourcesMixin):
    @property
    def columns(self) -> list[Any]:
        return [self.title_column, status_column()]


class ChooseRecordView(RecordViewMixin, snippets.ChooseView):
    pass


class RecordResultsView(RecordViewMixin, snippets.ChooseResultsView):
    pass


class RecordChooserViewSet(snippets.SnippetChooserViewSet):
    choose_view_class = ChooseRecordView
    choose_results_view_class = RecordResultsView
