"""An editor who publishes one event again and again, in a process of their own.

`python -m tests.cms.api.answers.editor`: prints the key of the event, waits for a line,
and then prints for each publication its number, which is in the title, and when its
transaction had ended, on the clock that all processes of a machine share. While the
database is away, the next number is tried until it is back. Ends with its input.
"""

import sys
import threading
import time

import django

PAUSE = 0.2  # seconds from one publication to the next


def main() -> None:
    django.setup()
    from django.db import Error, connection

    from events.models import EventPage
    from tests.factories import EventFactory, VenueFactory

    page = EventFactory(title="Concert 0", venue=VenueFactory())
    say(page.translation_key)
    sys.stdin.readline()
    stopping = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), stopping.set())).start()
    number, due = 0, time.monotonic()
    while not stopping.is_set():
        number, due = number + 1, due + PAUSE
        try:
            draft = EventPage.objects.get(pk=page.pk).get_latest_revision_as_object()
            draft.title = f"Concert {number}"
            draft.save_revision().publish()
        except Error:
            connection.close()
        else:
            say(number, time.monotonic())
        stopping.wait(due - time.monotonic())
        due = max(due, time.monotonic())


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
