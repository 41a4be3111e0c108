"""What a cache may keep, if it asks each time whether it is still true."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

CACHE_CONTROL = "public, max-age=0, must-revalidate"


def revalidated(
    request: HttpRequest, response: HttpResponse, cache_control: str = CACHE_CONTROL
) -> HttpResponseBase:
    """The answer to a GET; 304 without a body for a caller that has it already."""
    entity_tag = quote_etag(fingerprint(response))
    response["ETag"] = entity_tag
    response["Cache-Control"] = cache_control
    return get_conditional_response(request, entity_tag, None, response) or response


def fingerprint(response: HttpResponse) -> str:
    """The same for the same content in the same media type only."""
    content_type = response["Content-Type"].encode()
    return hashlib.sha256(content_type + b"\n" + response.content).hexdigest()[:32]
