"""The application as granian serves it: `granian --interface rsgi cms.rsgi`."""

import gc
from typing import Any

from django.conf import settings

from cms.whole_requests import WholeRequests
from cms.wsgi import application as wsgi_application

WORKERS = 8  # each may hold a connection of the pool, which has 10

whole_requests = WholeRequests(wsgi_application, workers=WORKERS)


def with_memory() -> Any:
    """The application with a memory before it, each process with its own."""
    from cms.api.answers.front import Answers
    from cms.api.answers.listener import Listener
    from cms.api.answers.memory import Memory

    memory = Memory(settings.API_MEMORY_BYTES)
    return Answers(whole_requests, memory, Listener(memory))


def settle() -> None:
    """Leave alone what is loaded, of which the schema is the largest part.

    Looking through it again and again for what can go takes a tenth of the time of long
    answers.
    """
    from cms.api.view import site_schema

    site_schema()
    gc.collect()
    gc.freeze()


settle()
application = with_memory() if settings.API_MEMORY_BYTES else whole_requests
