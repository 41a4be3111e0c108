"""Serves resized images at their signed addresses."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from wagtail.images.views.serve import ServeView

from cms import visibility
from cms.media.models import Image

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
