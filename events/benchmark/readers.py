"""Readers at full speed, in a process of their own: which title did they see, and when?

python -m events.benchmark.readers PORT SECONDS
prints how many answers there were and, by number of the title, when the last answer
with it was begun.
"""

import http.client
import json
import sys
import time
from collections.abc import Mapping, Sequence
from threading import Thread
from typing import TypedDict

from events.benchmark.asking import by_get
from events.benchmark.questions import WATCHED

CONNECTIONS = 8  # so that every worker has some of them

LastSeen = dict[int, float]


class Seen(TypedDict):
    """What readers saw: `last` by the number of the title."""

    answers: int
    last: LastSeen


def read(port: int, seconds: float) -> Seen:
    found: list[Seen] = [{"answers": 0, "last": {}} for _ in range(CONNECTIONS)]
    threads = [Thread(target=_read, args=(port, seconds, own)) for own in found]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return together(found)


def _read(port: int, seconds: float, seen: Seen) -> None:
    asked = by_get(WATCHED)
    end = time.monotonic() + seconds
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    while (began := time.monotonic()) < end:
        connection.request("GET", asked.path, headers=asked.headers)
        title = json.loads(connection.getresponse().read())["data"]["event"]["title"]
        seen["last"][number_of(title)] = began
        seen["answers"] += 1
    connection.close()


def number_of(title: str) -> int:
    """The number at the end of a title; -1 for that which had none yet."""
    last = title.rpartition(" ")[2]
    return int(last) if last.isdecimal() else -1


def together(found: Sequence[Seen]) -> Seen:
    """All answers, and when one with each title was last begun, by anyone."""
    last: LastSeen = {}
    for own in found:
        for number, began in own["last"].items():
            last[number] = max(began, last.get(number, began))
    return {"answers": sum(own["answers"] for own in found), "last": last}


def staleness(seen: Mapping[int, float], commits: Sequence[float]) -> float:
    """Milliseconds from a commit to the last answer begun that did not have it.

    0 when every answer had all that was committed before it was begun.
    """
    late = [
        seen[number] - commits[number + 1]
        for number in seen
        if number + 1 < len(commits)
    ]
    return max([0.0, *late]) * 1000


if __name__ == "__main__":
    port, seconds = sys.argv[1:]
    print(json.dumps(read(int(port), float(seconds))))  # noqa: T201
