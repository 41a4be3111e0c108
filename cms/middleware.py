"""What a request brings along: its language, and cookies that the API ignores."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

ADMIN_PREFIX = "/admin/"
BODYLESS = (204, 304)


class CookielessMiddleware:
    """Takes the cookies away from requests to COOKIELESS_PATHS, before anybody reads
    them.

    The answers are the same for everybody, and every cache may share them. One cookie
    that is not well-formed would be enough for another to be set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(settings.COOKIELESS_PATHS):
            request.META.pop("HTTP_COOKIE", None)
        return self.get_response(request)


class BodylessMiddleware:
    """Takes away the length that Django gives to an answer which cannot have a body.

    It says 0. A 204 has no length at all (RFC 9110, section 8.6), and that of a 304
    would be the length of what the caller keeps.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code in BODYLESS:
            response.headers.pop("Content-Length", None)
        return response


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
