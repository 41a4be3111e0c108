"""Rows that are stored keep their keys when a rule or its hours change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from events.recurrence import Dated, Known, Reconciliation, expand, reconcile
from events.schedule import Span
from tests.events.spans import MORNING, TORONTO, local, spans, starts


def stored(dated: Sequence[Dated]) -> list[Known]:
    """Rows as they are saved for dates without one."""
    return [
        Known(
            key=f"row {each.rule_date}",
            rule_date=each.rule_date,
            rule_start=each.span.start,
            rule_end=each.span.end,
            start=each.span.start,
            end=each.span.end,
        )
        for each in dated
    ]


def outcome(done: Reconciliation) -> list[Known]:
    """The rows after saving."""
    return [*done.keep, *done.update, *stored(done.create)]


def moved(row: Known, hours: int = 2) -> Known:
    shift = timedelta(hours=hours)
    return replace(row, start=row.start + shift, end=row.end and row.end + shift)


THURSDAYS = expand("FREQ=WEEKLY;COUNT=3", MORNING, TORONTO)
LATER = Span(local(2017, 6, 15, 13), local(2017, 6, 15, 15))
THURSDAYS_LATER = expand("FREQ=WEEKLY;COUNT=3", LATER, TORONTO)
SATURDAY = Span(local(2017, 6, 17, 10, 15), local(2017, 6, 17, 11, 45))
EXTRA = Known(
    key="extra",
    rule_date=None,
    rule_start=None,
    rule_end=None,
    start=local(2017, 6, 16, 20),
    end=None,
)


def test_first_save_creates_every_date():
    assert reconcile([], THURSDAYS) == Reconciliation(create=THURSDAYS)


def test_second_save_changes_nothing():
    rows = [*stored(THURSDAYS), EXTRA]

    assert reconcile(rows, THURSDAYS) == Reconciliation(keep=rows)


def test_new_hours_reach_every_row_but_those_moved_by_hand():
    first, second, third = stored(THURSDAYS)
    second = moved(second)

    done = reconcile([first, second, third, EXTRA], THURSDAYS_LATER)

    a, b, c = THURSDAYS_LATER
    assert done == Reconciliation(
        keep=[EXTRA],
        update=[
            replace(stored([a])[0], key=first.key),
            replace(second, rule_start=b.span.start, rule_end=b.span.end),
            replace(stored([c])[0], key=third.key),
        ],
    )


def test_end_changed_by_hand_stays():
    first, *others = stored(THURSDAYS)
    longer = replace(first, end=first.end + timedelta(hours=1))

    assert reconcile([longer, *others], THURSDAYS) == Reconciliation(
        keep=[longer, *others]
    )


def test_vanished_date_goes_unless_it_was_moved_by_hand():
    first, second, third = stored(THURSDAYS)
    third = moved(third)

    done = reconcile([first, second, third, EXTRA], THURSDAYS[:1])

    assert done == Reconciliation(
        keep=[first, EXTRA],
        update=[replace(third, rule_date=None, rule_start=None, rule_end=None)],
        remove=[second],
    )


def test_longer_rule_creates_the_new_dates_only():
    rows = stored(THURSDAYS)
    longer = expand("FREQ=WEEKLY;COUNT=5", MORNING, TORONTO)

    assert reconcile(rows, longer) == Reconciliation(keep=rows, create=longer[3:])


def test_series_that_moves_to_another_weekday_keeps_its_keys():
    first, second, third = stored(THURSDAYS)
    second = moved(second)
    saturdays = expand("FREQ=WEEKLY;COUNT=3", SATURDAY, TORONTO)

    done = reconcile([third, first, second], saturdays)

    a, b, c = saturdays
    assert done == Reconciliation(
        update=[
            replace(stored([c])[0], key=third.key),
            replace(stored([a])[0], key=first.key),
            replace(
                second,
                rule_date=b.rule_date,
                rule_start=b.span.start,
                rule_end=b.span.end,
            ),
        ]
    )


def test_series_that_starts_a_week_later_keeps_the_keys_of_its_days():
    rows = stored(THURSDAYS)
    later = expand("FREQ=WEEKLY;COUNT=3", THURSDAYS[1].span, TORONTO)

    assert reconcile(rows, later) == Reconciliation(
        keep=rows[1:], create=later[2:], remove=rows[:1]
    )


def test_event_without_rule_keeps_its_key_on_another_day():
    rows = stored(expand("", MORNING, TORONTO))
    [saturday] = expand("", SATURDAY, TORONTO)

    assert reconcile(rows, [saturday]) == Reconciliation(
        update=[replace(stored([saturday])[0], key=rows[0].key)]
    )


def test_series_of_another_length_on_other_days_starts_afresh():
    rows = stored(THURSDAYS)
    saturdays = expand("FREQ=WEEKLY;COUNT=4", SATURDAY, TORONTO)

    assert reconcile(rows, saturdays) == Reconciliation(create=saturdays, remove=rows)


def test_second_row_for_the_same_day_goes():
    rows = stored(THURSDAYS)
    double = replace(rows[0], key="double")

    assert reconcile([*rows, double], THURSDAYS) == Reconciliation(
        keep=rows, remove=[double]
    )


@st.composite
def edited_rows(draw):
    """Rows of a rule, some moved by hand, some added by hand, in any order."""
    dated = expand(draw(rules_within_reach), draw(spans), TORONTO)
    rows = [moved(row) if draw(st.booleans()) else row for row in stored(dated)]
    extras = [
        replace(EXTRA, key=f"extra {number}", start=draw(starts))
        for number in range(draw(st.integers(0, 3)))
    ]
    return draw(st.permutations([*rows, *extras]))


rules_within_reach = st.builds(
    "FREQ={};INTERVAL={};COUNT={}".format,
    st.sampled_from(["DAILY", "WEEKLY"]),
    st.integers(1, 3),
    st.integers(1, 8),
)
expansions = st.builds(
    lambda rule, first: expand(rule, first, TORONTO), rules_within_reach, spans
)


@given(edited_rows(), expansions)
def test_reconcile_twice_changes_nothing(rows, expanded):
    after = outcome(reconcile(rows, expanded))

    assert reconcile(after, expanded) == Reconciliation(keep=after)


@given(edited_rows(), expansions)
def test_reconcile_accounts_for_every_row_and_date(rows, expanded):
    done = reconcile(rows, expanded)
    after = outcome(done)

    assert sorted(
        row.key for row in [*done.keep, *done.update, *done.remove]
    ) == sorted(row.key for row in rows)
    assert sorted(row.rule_date for row in after if row.rule_date) == [
        dated.rule_date for dated in expanded
    ]


@given(edited_rows(), expansions, st.data())
def test_days_in_common_keep_their_keys(rows, others, data):
    keys = {row.rule_date: row.key for row in rows if row.rule_date}
    common = set(data.draw(st.lists(st.sampled_from(sorted(keys)), min_size=1)))
    days = common | {each.rule_date for each in others}
    expanded = [Dated(day, others[0].span) for day in sorted(days)]

    after = outcome(reconcile(rows, expanded))

    kept = {row.rule_date: row.key for row in after}
    assert {day: kept[day] for day in keys.keys() & days} == {
        day: keys[day] for day in keys.keys() & days
    }


@given(edited_rows(), expansions)
def test_hours_given_by_hand_stay(rows, expanded):
    by_hand = {
        row.key: (row.start, row.end)
        for row in rows
        if row.rule_date is None or row.is_moved
    }

    after = {
        row.key: (row.start, row.end) for row in outcome(reconcile(rows, expanded))
    }

    assert {key: after.get(key) for key in by_hand} == by_hand
