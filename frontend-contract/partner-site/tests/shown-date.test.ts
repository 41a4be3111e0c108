import assert from "node:assert/strict";
import { test } from "node:test";
import { byShownDate, shownDate } from "../src/shown-date.js";

const TODAY = { year: 2026, month: 11, day: 27 };

const date = (day: string, end: string | null = null) => ({
  id: day,
  startsAt: `${day}T19:00:00-05:00`,
  endsAt: end && `${end}T20:00:00-05:00`,
  status: "SCHEDULED" as const,
});

const card = (first: string, next: string | null, inWindow: string, end?: string) => ({
  ...date(first, end ?? null),
  isAllDay: false,
  nextOccurrence: next === null ? null : date(next, end ?? null),
  occurrences: { totalCount: 3, nodes: [date(inWindow)] },
});

test("a card shows its next date", () => {
  const shown = shownDate(
    card("2026-11-24", "2026-12-01", "2026-11-24"),
    TODAY,
    undefined,
  );

  assert.deepEqual(shown, {
    span: { ...date("2026-12-01"), isAllDay: false },
    isUnderWay: false,
  });
});

test("in a month that was chosen it shows the first date there", () => {
  const weekly = card("2026-11-24", "2026-12-01", "2027-01-05");

  assert.equal(
    shownDate(weekly, TODAY, "2027-01").span.startsAt,
    date("2027-01-05").startsAt,
  );
  assert.equal(
    shownDate(weekly, TODAY, "2026-12").span.startsAt,
    date("2026-12-01").startsAt,
  );
});

test("what is called off shows the date that was announced", () => {
  const off = card("2026-12-11", null, "2026-12-11");

  assert.equal(
    shownDate(off, TODAY, undefined).span.startsAt,
    date("2026-12-11").startsAt,
  );
});

test("what is under way comes first", () => {
  const later = card("2026-12-11", "2026-12-11", "2026-12-11");
  const soon = card("2026-12-01", "2026-12-01", "2026-12-01");
  const now = card("2026-11-14", "2026-11-14", "2026-11-14", "2027-01-03");

  const sorted = byShownDate([later, soon, now], TODAY, undefined);

  assert.deepEqual(
    sorted.map(({ card: one, shown }) => [one, shown.isUnderWay]),
    [
      [now, true],
      [soon, false],
      [later, false],
    ],
  );
});
