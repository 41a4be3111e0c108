import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDayOf, monthAfter, monthOf, weeksOf, windowOf } from "../src/months.js";
import { isoDay } from "../src/wall.js";

const DECEMBER = { year: 2026, month: 12, day: 1 };

test("months are read, and what is none is not", () => {
  assert.deepEqual(["2026-12", "2026-13", "2026-1", "", "2026-12-01"].map(firstDayOf), [
    DECEMBER,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("months follow each other over a new year", () => {
  assert.deepEqual(
    [-12, -1, 0, 1, 14].map((months) => monthOf(monthAfter(DECEMBER, months))),
    ["2025-12", "2026-11", "2026-12", "2027-01", "2028-02"],
  );
});

test("weeks begin on Monday and hold every day of the month", () => {
  const weeks = weeksOf(DECEMBER).map((week) => week.map(isoDay));

  assert.deepEqual(
    weeks.map((week) => [week[0], week[6]]),
    [
      ["2026-11-30", "2026-12-06"],
      ["2026-12-07", "2026-12-13"],
      ["2026-12-14", "2026-12-20"],
      ["2026-12-21", "2026-12-27"],
      ["2026-12-28", "2027-01-03"],
    ],
  );
});

test("a month of four whole weeks has no fifth", () => {
  assert.equal(weeksOf({ year: 2027, month: 2, day: 1 }).length, 4);
});

test("the window of a month has the offset of each of its ends", () => {
  assert.deepEqual(windowOf("America/Toronto", { year: 2026, month: 11, day: 1 }), {
    from: "2026-11-01T00:00:00-04:00",
    to: "2026-12-01T00:00:00-05:00",
  });
});

test("the window of a month is that of its zone, also in front of Greenwich", () => {
  assert.deepEqual(windowOf("Europe/Paris", { year: 2026, month: 4, day: 1 }), {
    from: "2026-04-01T00:00:00+02:00",
    to: "2026-05-01T00:00:00+02:00",
  });
  assert.equal(windowOf("Etc/UTC", DECEMBER).from, "2026-12-01T00:00:00+00:00");
});
