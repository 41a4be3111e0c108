"""Log settings: readable lines for a person, JSON for a machine. No secrets."""

import re
import sys
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog

SECRET_NAME = re.compile(
    r"authorization|cookie|passw|secret|token|signature|api_?key|private", re.IGNORECASE
)
ADDRESS_PASSWORD = re.compile(r"(?<=://)([^\s/:@]*):[^\s/@]+@")
Event = MutableMapping[str, Any]
Processor = Callable[[Any, str, Event], Any]


def without_secrets(_logger: Any, _method: str, event: Event) -> Event:
    """Replace values whose name sounds secret, and passwords in addresses."""
    for name, value in event.items():
        if SECRET_NAME.search(name):
            event[name] = "[removed]"
        elif isinstance(value, str):
            event[name] = ADDRESS_PASSWORD.sub(r"\1:[removed]@", value)
    return event


def for_people(level: str) -> dict[str, Any]:
    renderer = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(),
        pad_event_to=0,
        exception_formatter=structlog.dev.plain_traceback,
    )
    options = configure(level, renderer)
    for name in ("django_tasks", "wagtail"):  # a line for every page that is saved
        options["loggers"][name] = {"level": "WARNING"}
    return options


def for_machines(level: str) -> dict[str, Any]:
    """One JSON object a line on stderr: `timestamp` in UTC, `level`, `event`, …"""
    return configure(level, structlog.processors.JSONRenderer(), machine=True)


def configure(
    level: str, renderer: Processor, *, machine: bool = False
) -> dict[str, Any]:
    """Set structlog up and return Django's LOGGING, both with the same output."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso" if machine else "%H:%M:%S"),
    ]
    structlog.configure(
        processors=[
            *shared,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    last: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if machine:
        last.append(structlog.processors.format_exc_info)
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": shared,
                "processors": [*last, without_secrets, renderer],
            }
        },
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "lines"}
        },
        "root": {"handlers": ["stderr"], "level": level},
        # Django's own handlers would say everything twice.
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
        },
    }
