"""Publishing on schedule: what is due goes live, what is over goes away.

Wagtail keeps the dates and knows how to publish; its command `publish_scheduled` does
all of it in one go, and ends at the first thing that refuses. Here each page or record
is a transaction of its own. Only one of all processes, on whatever machine, works at a
time: the lock belongs to the transaction, so that nothing keeps it when a process dies
or a connection goes back to its pool.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

LOCK = int.from_bytes(b"publish")  # advisory locks have numbers, one for each use


class AnotherProcessError(Exception):
    """Another process is publishing."""


@dataclass(frozen=True)
class Refusal:
    """Something that could not be published or unpublished, and why."""

    action: str
    model: str
    pk: str
    error: Exception

    @property
    def reason(self) -> str:
        """What the form in the admin would say, else the error in one line."""
        if isinstance(self.error, ValidationError):
            return " ".join(self.error.messages)
        return f"{type(self.error).__name__}: {self.error}"


@dataclass
class Round:
    """What one look at the dates came to."""

    done: int = 0
    refused: list[Refusal] = field(default_factory=list)
    is_elsewhere: bool = False  # another process is at it


@dataclass(frozen=True)
class Task:
    """One thing to publish or to unpublish; `found` is empty once that is done."""

    action: str
    model: str
    pk: str
    found: QuerySet

    def run(self) -> bool:
        """Returns whether there was anything left to do."""
        thing: Any = self.found.first()
        if thing is None:
            return False
        if isinstance(thing, Revision):
            thing.publish(log_action="wagtail.publish.scheduled")
        else:
            thing = thing.specific if isinstance(thing, Page) else thing
            thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        return True


def publish_due() -> Round:
    """Publish every draft that is due, then unpublish what is over.

    In this order, what follows at the very moment when the version before it ends is
    not lost. Raises OperationalError or InterfaceError when the database is gone.
    """
    result = Round()
    for task in due(timezone.now()):
        try:
            with transaction.atomic():
                take_lock()
                result.done += task.run()
        except AnotherProcessError:
            result.is_elsewhere = True
            break
        except Exception as error:
            if not connection.is_usable():
                raise
            refusal = Refusal(task.action, task.model, task.pk, error)
            result.refused.append(refusal)
    return result


def next_moment(after: datetime) -> datetime | None:
    """When something is due next. One statement."""
    drafts = Revision.objects.filter(approved_go_live_at__gt=after)
    others = [
        model._default_manager.filter(live=True, expire_at__gt=after)
        .order_by()
        .values(moment=F("expire_at"))
        for model in publishable_models()
    ]
    moments = drafts.values(moment=F("approved_go_live_at")).union(*others)
    earliest = moments.order_by("moment").first()
    return earliest["moment"] if earliest else None


def due(now: datetime) -> Iterator[Task]:
    drafts = Revision.objects.filter(approved_go_live_at__lte=now)
    for draft in drafts.order_by("approved_go_live_at", "pk"):
        found = drafts.filter(pk=draft.pk)
        yield Task("publish", draft.content_type.model, draft.object_id, found)
    for model in publishable_models():
        over = model._default_manager.filter(live=True, expire_at__lte=now)
        for thing in over.order_by("expire_at", "pk"):
            found = over.filter(pk=thing.pk)
            yield Task("unpublish", model._meta.model_name, str(thing.pk), found)


def publishable_models() -> list[Any]:
    """Page, and every other model with drafts."""
    others = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    return [Page, *others]


def take_lock() -> None:
    """Be the one that publishes until the transaction ends.

    Raises AnotherProcessError.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise AnotherProcessError
