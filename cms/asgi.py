"""The application as `cms.serve` serves it."""

import gc
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings

# Each may hold a connection of the pool, which has 10. The API works in Python for the
# most part: more threads than these would take the interpreter from each other, and
# eight of them answer a quarter less.
API_WORKERS, OTHER_WORKERS = 3, 6


def loaded() -> Any:
    """The application, and whatever it takes, ready for the first request."""
    from cms.wsgi import application as django  # isort: split

    from cms.api.answers.front import Answers
    from cms.api.answers.listener import Listener
    from cms.api.answers.memory import Memory
    from cms.whole_requests import WholeRequests

    settle()
    memory = Memory(settings.API_MEMORY_BYTES)
    return Answers(
        WholeRequests(django, workers=API_WORKERS),
        WholeRequests(django, workers=OTHER_WORKERS),
        memory,
        Listener(memory),
    )


def settle() -> None:
    """Leave alone what is loaded, of which the schema is the largest part.

    Looking through it again and again for what can go takes a tenth of the time of long
    answers.
    """
    from cms.api.view import site_schema

    site_schema()
    gc.collect()
    gc.freeze()


# In a thread, since a server may import this within its event loop, where Django
# refuses to look at the database.
with ThreadPoolExecutor(1) as aside:
    application = aside.submit(loaded).result()
