"""Serves resized images at their signed addresses."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.static import serve
from wagtail.images.models import SourceImageIOError
from wagtail.images.views.serve import ServeView

from cms import visibility
from cms.media.models import Image, Rendition

HOUR = 3600  # seconds
YEAR = 365 * 24 * 3600  # seconds


class ImageView(ServeView):
    """Wagtail's view, for images that anybody may see, cached for good.

    An image in a private collection, or below one, is not found whoever asks: a
    shared cache could not tell visitors apart.
    """

    @property
    def model(self) -> QuerySet[Image]:
        return visibility.visible(Image.objects.all(), now=timezone.now(), roots=())

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().get(request, *args, **kwargs)
        if response.status_code == 200:
            response["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        else:
            response["Cache-Control"] = "no-store"
        return response

    def serve(self, rendition: Rendition) -> HttpResponseBase:
        try:
            response: HttpResponseBase = super().serve(rendition)
        except SourceImageIOError:
            return self.serve_again(rendition)
        return response

    def serve_again(self, lost: Rendition) -> HttpResponseBase:
        """The picture, where the storage has lost its resized file."""
        try:
            response: HttpResponseBase = super().serve(lost.image.make_again(lost))
        except SourceImageIOError:
            raise Http404 from None
        return response


def stored_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file as it is stored, for those who may enter the admin.

    Nobody else finds anything here: an original may be in a private collection.
    Visitors see pictures at signed addresses and documents at their own.
    """
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    response: HttpResponseBase = serve(
        request, path, document_root=str(settings.MEDIA_ROOT)
    )
    response["Cache-Control"] = f"private, max-age={HOUR}"
    return response
