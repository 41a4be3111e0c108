import assert from "node:assert/strict";
import { test } from "node:test";
import { inMonth, placed } from "../src/calendar-days.js";

const entry = (startsAt: string, endsAt: string | null, isAllDay = false) => ({
  startsAt,
  endsAt,
  isAllDay,
});

test("dates stand on each of their days, and long ones beside the month", () => {
  const ball = entry("2026-12-26T21:30:00-05:00", "2026-12-27T02:30:00-05:00");
  const festival = entry(
    "2026-12-25T00:00:00-05:00",
    "2026-12-28T00:00:00-05:00",
    true,
  );
  const exhibition = entry(
    "2026-11-14T00:00:00-05:00",
    "2027-01-04T00:00:00-05:00",
    true,
  );

  const { byDay, long } = placed([exhibition, festival, ball]);

  assert.deepEqual(
    [...byDay],
    [
      ["2026-12-25", [festival]],
      ["2026-12-26", [festival, ball]],
      ["2026-12-27", [festival]],
    ],
  );
  assert.deepEqual(long, [exhibition]);
});

test("a date is in the months of its days at its own clock", () => {
  const vancouver = entry("2026-12-31T22:00:00-08:00", "2026-12-31T23:00:00-08:00");
  const tokyo = entry("2027-01-01T09:00:00+09:00", null);
  const ball = entry("2026-12-31T21:00:00-05:00", "2027-01-01T02:00:00-05:00");
  const exhibition = entry(
    "2026-12-31T00:00:00-05:00",
    "2027-01-02T00:00:00-05:00",
    true,
  );
  const all = [vancouver, tokyo, ball, exhibition];

  assert.deepEqual(inMonth(all, { year: 2026, month: 12, day: 1 }), [
    vancouver,
    ball,
    exhibition,
  ]);
  assert.deepEqual(inMonth(all, { year: 2027, month: 1, day: 1 }), [tokyo, exhibition]);
});
