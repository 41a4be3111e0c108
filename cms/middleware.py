"""The language of a request, without side effects on the API."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

ADMIN_PREFIX = "/admin/"


class LanguageMiddleware(LocaleMiddleware):
    """Negotiates a language for pages (`/fr/…`) and the admin, and nowhere else.

    Django's middleware turns an unknown address into a redirect below a language
    and marks every response as varying by Accept-Language: a 404 of the API would
    become a 302, and its answers could not be shared by a cache.
    """

    def process_request(self, request: HttpRequest) -> None:
        if is_negotiated(request):
            super().process_request(request)
            return
        translation.activate(settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if is_negotiated(request):
            response.headers.setdefault("Content-Language", translation.get_language())
        if request.path_info.startswith(ADMIN_PREFIX):
            patch_vary_headers(response, ("Accept-Language",))
        return response


def is_negotiated(request: HttpRequest) -> bool:
    """Whether the address names a language, or the admin."""
    path = request.path_info
    return path.startswith(ADMIN_PREFIX) or bool(
        translation.get_language_from_path(path)
    )
