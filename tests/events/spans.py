"""Dates of a rule, as the tests of recurrence write and read them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from events.recurrence import Dated, expand
from events.schedule import Span

TORONTO = ZoneInfo("America/Toronto")
APIA = ZoneInfo("Pacific/Apia")


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=TORONTO)


def days(*numbers: int) -> list[date]:
    return [date(2017, 6, number) for number in numbers]


def rule_dates(rule: str, first: Span, tz: ZoneInfo = TORONTO, **options) -> list[date]:
    return [dated.rule_date for dated in expand(rule, first, tz, **options)]


def walls(dated: Sequence[Dated], tz: ZoneInfo = TORONTO) -> list[tuple[str, str]]:
    """Local start and end as the clocks show them."""
    return [
        tuple(f"{m.astimezone(tz):%Y-%m-%d %H:%M}" for m in (d.span.start, d.span.end))
        for d in dated
    ]


MORNING = Span(local(2017, 6, 15, 10, 15), local(2017, 6, 15, 11, 45))

# Days around the two nights of 2026 when the clocks change in Toronto, and wall-clock
# times but for the hour that is skipped on the first of them.
around_changes = st.one_of(
    st.dates(date(2026, 3, 1), date(2026, 3, 10)),
    st.dates(date(2026, 10, 25), date(2026, 11, 3)),
)
clock = st.sampled_from([*range(2 * 60), *range(3 * 60, 24 * 60)])
starts = st.builds(
    lambda day, minute: datetime.combine(day, time(*divmod(minute, 60)), TORONTO),
    around_changes,
    clock,
)
spans = st.builds(
    lambda start, nights, minute: Span(
        start.astimezone(UTC),
        datetime.combine(
            start + timedelta(days=nights), time(*divmod(minute, 60)), TORONTO
        ).astimezone(UTC),
    ),
    starts,
    st.integers(1, 2),
    clock,
)
