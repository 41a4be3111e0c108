"""Events in the formats of others, at addresses of their own."""

import logging
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from wagtail.coreutils import get_content_languages

from cms.api.context import AnswerContext
from cms.api.errors import DATABASE_UNREACHABLE, RETRY_AFTER
from cms.api.loading import loaders
from cms.api.revalidation import revalidated
from cms.api.rows import Row
from cms.api.selection import Selection
from events.exports import icalendar

logger = logging.getLogger(__name__)

FRESH = 300  # seconds; calendar programs ask every hour or less often
CALENDAR = Selection.naming("Event", "calendar")


@require_safe
def event_calendar(request: HttpRequest, key: UUID, locale: str) -> HttpResponseBase:
    """The dates of a published event as iCalendar, readable from any origin.

    Where the event is not published in the language, the version that the API would
    give in its stead.
    """
    try:
        event = published_event(request, key, locale)
    except DATABASE_UNREACHABLE:
        logger.exception("The database cannot be reached")
        return unavailable()
    if event is None:
        return not_found()
    with translation.override(event["locale"]):
        body = icalendar.calendar(event)
    response = HttpResponse(
        body,
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": disposition(f"{event['slug']}.ics"),
            "Content-Language": event["locale"],
        },
    )
    answer = revalidated(request, response, f"public, max-age={FRESH}")
    answer.headers["Access-Control-Allow-Origin"] = "*"  # a 304 keeps few headers
    return answer


def published_event(request: HttpRequest, key: UUID, locale: str) -> Row | None:
    """What the calendar of an event needs; None for all that is not public."""
    if locale not in get_content_languages():
        return None
    ctx = AnswerContext(request)
    return loaders["Event"].by_key(ctx, [key], CALENDAR, locale).get(str(key))


def disposition(filename: str) -> str:
    return str(content_disposition_header(as_attachment=False, filename=filename))


def unavailable() -> HttpResponse:
    return HttpResponse(
        f"The database cannot be reached. Try again in {RETRY_AFTER} seconds.\n",
        status=503,
        content_type="text/plain; charset=utf-8",
        headers={
            "Access-Control-Allow-Origin": "*",
            "Cache-Control": "no-store",
            "Retry-After": str(RETRY_AFTER),
        },
    )


def not_found() -> HttpResponse:
    return HttpResponse(
        "No event is published at this address. Take it from `icalendarUrl`.\n",
        status=404,
        content_type="text/plain; charset=utf-8",
        headers={"Access-Control-Allow-Origin": "*", "Cache-Control": "no-store"},
    )
