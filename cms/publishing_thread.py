"""The server publishes on schedule by itself: no cron job to install or to forget."""

import threading
from typing import Any

import structlog
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import Error, connection, transaction
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Revision

from cms.publishing import Refusal, next_moment, publish_due

SHORTEST_PAUSE = 0.1  # seconds; clocks differ by less
LONGEST_STOP = 5  # seconds

log = structlog.get_logger(__name__)


class PublishingThread(threading.Thread):
    """Looks at the dates every PUBLISHING_SECONDS, and when the next one comes.

    A date that this process sets is known at once. One that another process sets is
    that process's to keep; the interval is for dates set by a command, and for what
    was refused. It ends with the process, in the middle of a transaction if need be.
    """

    def __init__(self) -> None:
        super().__init__(name="publishing", daemon=True)
        self._wake = threading.Event()
        self._is_stopping = False
        self._is_troubled = False
        self._refused: set[tuple[str, ...]] = set()

    def start(self) -> None:
        post_save.connect(self._date_set, sender=Revision)
        super().start()

    def stop(self) -> None:
        """Let it finish what it is doing, if that takes no longer than a moment."""
        post_save.disconnect(self._date_set, sender=Revision)
        self._is_stopping = True
        self._wake.set()
        self.join(LONGEST_STOP)

    def run(self) -> None:
        while not self._is_stopping:
            self._wake.clear()
            self._wake.wait(self.look())

    def look(self) -> float:
        """Do what is due; returns how many seconds to pause. Never raises."""
        pause: float = settings.PUBLISHING_SECONDS
        try:
            now = timezone.now()
            self._report(publish_due().refused)
            moment = next_moment(after=now)
            if moment:
                until = (moment - timezone.now()).total_seconds()
                pause = min(pause, max(until, SHORTEST_PAUSE))
            if self._is_troubled:
                log.info("Publishing on schedule goes on")
            self._is_troubled = False
        except Exception as error:  # noqa: BLE001  the thread outlives any error
            self._despair(error)
        finally:
            connection.close()
        return pause

    def _report(self, refused: list[Refusal]) -> None:
        """Say what was refused, once for each reason and not in every round."""
        said = self._refused
        self._refused = set()
        for refusal in refused:
            key = (refusal.action, refusal.model, refusal.pk, refusal.reason)
            self._refused.add(key)
            if key not in said:
                is_expected = isinstance(refusal.error, ValidationError)
                log.error(
                    "Not done on schedule",
                    action=refusal.action,
                    model=refusal.model,
                    pk=refusal.pk,
                    reason=refusal.reason,
                    exc_info=None if is_expected else refusal.error,
                )

    def _despair(self, error: Exception) -> None:
        """Say once that nothing works; a database that is away needs no traceback."""
        if not self._is_troubled:
            log.error(
                "Publishing on schedule waits; it tries again",
                reason=str(error).strip(),
                exc_info=None if isinstance(error, Error) else error,
            )
        self._is_troubled = True

    def _date_set(self, instance: Revision, **kwargs: Any) -> None:
        if instance.approved_go_live_at:
            transaction.on_commit(self._wake.set)
