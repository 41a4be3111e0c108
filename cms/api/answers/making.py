"""What the front and the view tell each other about an answer that is being made."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.api.answers.moments import Moments
from cms.api.answers.tags import Tags

MAKING = "affiche.making"  # its place in the WSGI environment
ASK_EACH_TIME = "public, max-age=0, must-revalidate"
MOST_SURROGATE_KEYS = 100  # 4 kB; CDNs read 8 to 16 kB of headers in all


class Making:
    """An answer that may be kept. The view says what it was made from, if it may.

    ends: seconds since the epoch, until which it may be sent as it is.
    """

    def __init__(self, moments: Moments) -> None:
        self.moments = moments
        self.tags: Sequence[str] | None = None
        self.ends = 0.0
        self.cache_control = ASK_EACH_TIME

    def finish(self, tags: Tags, now: datetime) -> None:
        """Say what a good answer was made from, and when.

        Others may show it for some time after it was sent. So it is sent with that
        permission only as long as they have this time, and without it to the end.
        """
        self.tags = tags.names()
        self.ends = self.moments.end_of(tags, now)
        theirs = settings.API_MAX_AGE + settings.API_STALE_SECONDS
        if theirs and self.ends - theirs > now.timestamp():
            self.ends -= theirs
            self.cache_control = (
                f"public, max-age={settings.API_MAX_AGE}, "
                f"stale-while-revalidate={settings.API_STALE_SECONDS}"
            )


def describe(
    request: HttpRequest, response: HttpResponse, tags: Tags, now: datetime
) -> None:
    """Tell the front and other caches what an answer without errors was made from, and
    how long it is true.

    How long is known where there is a memory: elsewhere caches have to ask each time.
    """
    making: Making | None = request.META.get(MAKING)
    if making:
        making.finish(tags, now)
    if request.method != "POST":
        # A slug that was asked for may hold anything, a line break too.
        keys = (quote(name, safe="=") for name in tags.names(MOST_SURROGATE_KEYS))
        response["Surrogate-Key"] = " ".join(keys)
        response["Cache-Control"] = making.cache_control if making else ASK_EACH_TIME
