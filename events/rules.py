"""What an editor must put right before an event is saved, in sentences.

Every check takes plain values, so that a form's cleaned data and a stored row can be
fed in, and returns a list of problems, empty when all is well. `field` is the name of
the model field under which a form shows the sentence.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events import schedule
from events.recurrence import expand
from events.schedule import ScheduleError, Span
from events.vocabulary import AttendanceMode, EventStatus

MESSAGES: dict[str, str | Promise] = schedule.MESSAGES | {
    "END_NOT_AFTER_START": _(
        "The end is not after the start. Give an end later than {start}, or leave it "
        "empty."
    ),
    "DOORS_AFTER_START": _(
        "The doors open after the start. Give a time no later than {start}, or leave "
        "it empty."
    ),
    "PREVIOUS_START_MISSING": _(
        "A rescheduled event needs the start that was announced before. Give it, or "
        "choose another status."
    ),
    "PREVIOUS_START_UNEXPECTED": _(
        "Only a rescheduled event has a previous start. Leave it empty, or choose the "
        "status “Rescheduled”."
    ),
    "PREVIOUS_START_SAME": _(
        "The previous start and the new one are the same. Change one of them, or "
        "choose another status."
    ),
    "ONLINE_WITHOUT_ADDRESS": _(
        "An online event needs an address on the web. Give the link that people will "
        "follow, or choose another way to attend."
    ),
    "HYBRID_WITHOUT_ADDRESS": _(
        "An event in person and online needs an address on the web. Give the link that "
        "people will follow, or choose “In person”."
    ),
    "HYBRID_WITHOUT_VENUE": _(
        "An event in person and online needs a venue. Choose one, or choose “Online”."
    ),
    "AGES_REVERSED": _(
        "The youngest age, {age_min}, is above the oldest, {age_max}. Exchange them, "
        "or leave one empty."
    ),
    "ITEM_WITHOUT_START": _(
        "“{title}” has an end but no start. Give its start, or leave both empty."
    ),
    "ITEM_END_NOT_AFTER_START": _(
        "“{title}” does not end after its start. Give an end later than {start}, or "
        "leave it empty."
    ),
    "ITEM_OUTSIDE_EVENT": _(
        "“{title}” lies outside the event. Give times between {start} and {end}, or "
        "change those of the event."
    ),
    "SPEAKER_TWICE_AT_ONCE": _(
        "{speaker} is in “{title}” and in “{other}” at the same time. Change the time "
        "of one of them, or take {speaker} off it."
    ),
}


@dataclass(frozen=True)
class Problem:
    """One thing to put right; `str()` is the sentence in the active language.

    code:   a key of MESSAGES, stable.
    field:  name of the model field, "programme" for an item of the programme.
    params: the values in the sentence.
    row:    position of the programme item concerned, from 0.
    """

    code: str
    field: str
    params: Mapping[str, Any]
    row: int | None = None

    def __str__(self) -> str:
        return schedule.write(MESSAGES[self.code], self.params)


@dataclass(frozen=True)
class Slot:
    """The time of one programme item, aware; `speakers` are (key, name) pairs."""

    title: str
    start: datetime | None = None
    end: datetime | None = None
    speakers: Sequence[tuple[Hashable, str]] = ()

    @property
    def span(self) -> Span | None:
        return Span(self.start, self.end) if self.start else None


def by_field(problems: Sequence[Problem]) -> dict[str, list[str]]:
    """The sentences under each field, as Django's ValidationError takes them."""
    sentences: dict[str, list[str]] = defaultdict(list)
    for problem in problems:
        sentences[problem.field].append(str(problem))
    return dict(sentences)


def check_zone(name: str) -> list[Problem]:
    try:
        schedule.zone(name)
    except ScheduleError as error:
        return [Problem(error.code, "time_zone", error.params)]
    return []


def check_span(start: datetime, end: datetime | None, tz: ZoneInfo) -> list[Problem]:
    if end is None or end > start:
        return []
    params = {"start": start.astimezone(tz)}
    return [Problem("END_NOT_AFTER_START", "ends_at", params)]


def check_doors(start: datetime, doors: datetime | None, tz: ZoneInfo) -> list[Problem]:
    if doors is None or doors <= start:
        return []
    params = {"start": start.astimezone(tz)}
    return [Problem("DOORS_AFTER_START", "doors_at", params)]


def check_status(
    status: str, start: datetime, previous_start: datetime | None
) -> list[Problem]:
    """A previous start belongs to RESCHEDULED, which cannot do without it."""
    if status != EventStatus.RESCHEDULED:
        code = "PREVIOUS_START_UNEXPECTED" if previous_start else ""
    elif previous_start is None:
        code = "PREVIOUS_START_MISSING"
    else:
        code = "PREVIOUS_START_SAME" if previous_start == start else ""
    return [Problem(code, "previous_starts_at", {})] if code else []


def check_attendance(mode: str, *, has_venue: bool, online_url: str) -> list[Problem]:
    """In person needs nothing: the venue may not be known yet."""
    problems = []
    if mode == AttendanceMode.ONLINE and not online_url:
        problems.append(Problem("ONLINE_WITHOUT_ADDRESS", "online_url", {}))
    if mode == AttendanceMode.HYBRID and not has_venue:
        problems.append(Problem("HYBRID_WITHOUT_VENUE", "venue", {}))
    if mode == AttendanceMode.HYBRID and not online_url:
        problems.append(Problem("HYBRID_WITHOUT_ADDRESS", "online_url", {}))
    return problems


def check_ages(age_min: int | None, age_max: int | None) -> list[Problem]:
    if age_min is None or age_max is None or age_min <= age_max:
        return []
    params = {"age_min": age_min, "age_max": age_max}
    return [Problem("AGES_REVERSED", "age_min", params)]


def check_recurrence(
    rule: str, first: Span, tz: ZoneInfo, *, excluded: Collection[date] = ()
) -> list[Problem]:
    """Whether the rule can be expanded; see `events.recurrence.expand`."""
    try:
        expand(rule, first, tz, excluded=excluded)
    except ScheduleError as error:
        return [Problem(error.code, "recurrence", error.params)]
    return []


def check_programme(
    slots: Sequence[Slot], windows: Sequence[Span], tz: ZoneInfo
) -> list[Problem]:
    """Times of the programme items, and speakers who would be in two places at once.

    windows: the dates of the event. An item must lie within one of them; where one has
             no end, or there is none, items may lie anywhere.
    """
    problems = []
    for row, slot in enumerate(slots):
        problems += _check_slot(slot, row, windows, tz)
    return problems + _check_speakers(slots)


def _check_slot(
    slot: Slot, row: int, windows: Sequence[Span], tz: ZoneInfo
) -> list[Problem]:
    params: dict[str, Any] = {"title": slot.title}
    if slot.start is None:
        missing = Problem("ITEM_WITHOUT_START", "programme", params, row)
        return [missing] if slot.end else []
    if slot.end is not None and slot.end <= slot.start:
        params["start"] = slot.start.astimezone(tz)
        return [Problem("ITEM_END_NOT_AFTER_START", "programme", params, row)]
    window = _window_missed(slot.start, slot.end or slot.start, windows)
    if window is None:
        return []
    params["start"], params["end"] = (moment.astimezone(tz) for moment in window)
    return [Problem("ITEM_OUTSIDE_EVENT", "programme", params, row)]


def _window_missed(
    start: datetime, end: datetime, windows: Sequence[Span]
) -> tuple[datetime, datetime] | None:
    """The nearest window when none holds the item, else None."""
    closed = [(w.start, w.end) for w in windows if w.end]
    if len(closed) < len(windows):
        return None
    if any(opens <= start <= end <= closes for opens, closes in closed):
        return None
    return min(closed, key=lambda window: abs(window[0] - start), default=None)


def _check_speakers(slots: Sequence[Slot]) -> list[Problem]:
    items: dict[Hashable, dict[int, str]] = defaultdict(dict)
    for row, slot in enumerate(slots):
        for key, name in slot.speakers:
            items[key][row] = name
    return [
        _twice(slots, row, other, name)
        for rows in items.values()
        for (row, name), (other, _name) in combinations(rows.items(), 2)
        if _are_at_once(slots[row].span, slots[other].span)
    ]


def _twice(slots: Sequence[Slot], row: int, other: int, speaker: str) -> Problem:
    """Shown at the later of the two rows, where the editor is likely to be."""
    params = {
        "speaker": speaker,
        "title": slots[row].title,
        "other": slots[other].title,
    }
    return Problem("SPEAKER_TWICE_AT_ONCE", "programme", params, other)


def _are_at_once(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return False
    instant = timedelta(microseconds=1)
    return one.overlaps(other.start, other.end or other.start + instant)
