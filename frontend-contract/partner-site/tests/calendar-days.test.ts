import assert from "node:assert/strict";
import { test } from "node:test";
import { placed } from "../src/calendar-days.js";

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
