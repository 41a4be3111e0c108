"""Pages of a CMS without a public front end of its own."""

from typing import Any, Self

from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface

from cms.rows import TranslatedRowsMixin
from cms.translation.mixin import TranslatedWordsMixin
from cms.users.page_forms import ScopedPageForm
from cms.users.page_tester import ScopedPageMixin


class HeadlessPageMixin(ScopedPageMixin, TranslatedWordsMixin, TranslatedRowsMixin):
    """The CMS shows a page to its editors; visitors read it on the front end.

    What the CMS serves under `/fr/…` is a plain reading copy that search engines are
    asked to leave alone.
    """

    base_form_class = ScopedPageForm

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805  a class property
        """Wagtail's tabs, the second one under a name that says what it is for."""
        tabs = [
            (cls.content_panels, _("Content")),
            (cls.promote_panels, _("Sharing")),
            (cls.settings_panels, _("Settings")),
        ]
        return TabbedInterface(
            [ObjectList(panels, heading=heading) for panels, heading in tabs if panels]
        )

    def save(self, *args, **kwargs) -> None:
        """A live page has a date of publication, whoever made it live."""
        if self.live:
            published = self.first_published_at or self.last_published_at
            self.first_published_at = published or timezone.now()
            self.last_published_at = self.last_published_at or self.first_published_at
        super().save(*args, **kwargs)

    def copy(self, *args, **kwargs):
        """A copy starts with a history of its own.

        Old revisions name the rows below this page's rows by primary key; published
        from the copy, they would take those rows away from this page.
        """
        kwargs["copy_revisions"] = False
        return super().copy(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """The page as a revision has it; it stands where this page stands."""
        page = super().with_content_json(content)
        page._cached_parent_obj = self.get_parent()
        return page

    def serve(self, request: HttpRequest, *args, **kwargs) -> TemplateResponse:
        is_over = self.expire_at is not None and self.expire_at <= timezone.now()
        if is_over and not getattr(request, "is_preview", False):
            raise Http404  # it is unpublished in a moment
        response = super().serve(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response
