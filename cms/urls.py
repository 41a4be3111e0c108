"""Every address of the site; those of pages carry their language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cms.health import healthz
from cms.media.views import stored_file

urlpatterns = [
    path("healthz", healthz),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("images/", include("cms.media.urls")),
    path("media/<path:path>", stored_file),
    path("", include("cms.api.urls")),
    path("", include("cms.docs.urls")),
    path("", include("events.urls")),
    path("", RedirectView.as_view(url=f"/{settings.LANGUAGE_CODE}/")),
    *i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=True),
]
