import assert from "node:assert/strict";
import { test } from "node:test";
import {
  hoursIn,
  lastDayOf,
  lengthOf,
  type Span,
  whenOf,
  zoneName,
} from "../src/dates.js";
import { en } from "../src/words/en.js";
import { fr } from "../src/words/fr.js";

/** Spaces that do not break are ordinary ones to a reader. */
const read = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const timed = (startsAt: string, endsAt: string | null): Span => ({
  startsAt,
  endsAt,
  isAllDay: false,
});
const days = (startsAt: string, endsAt: string | null): Span => ({
  startsAt,
  endsAt,
  isAllDay: true,
});

const MORNING = timed("2017-06-15T10:15:00-04:00", "2017-06-15T11:45:00-04:00");
const NIGHT = timed("2026-12-26T21:30:00-05:00", "2026-12-27T02:30:00-05:00");

const CASES: [string, Span, string, string][] = [
  [
    "one morning",
    MORNING,
    "jeudi 15 juin 2017, 10 h 15 à 11 h 45",
    "Thursday, June 15, 2017, 10:15 to 11:45 a.m.",
  ],
  [
    "over noon",
    timed("2026-12-10T11:00:00-05:00", "2026-12-10T13:30:00-05:00"),
    "jeudi 10 décembre 2026, 11 h à 13 h 30",
    "Thursday, December 10, 2026, 11 a.m. to 1:30 p.m.",
  ],
  [
    "an evening that ends after midnight",
    NIGHT,
    "samedi 26 décembre 2026, 21 h 30 à 2 h 30 (le lendemain)",
    "Saturday, December 26, 2026, 9:30 p.m. to 2:30 a.m. (next day)",
  ],
  [
    "the first of a month, without an end",
    timed("2026-12-01T19:00:00-05:00", null),
    "mardi 1er décembre 2026, 19 h",
    "Tuesday, December 1, 2026, 7 p.m.",
  ],
  [
    "several days with hours",
    timed("2026-12-04T19:00:00-05:00", "2026-12-06T17:00:00-05:00"),
    "du vendredi 4 décembre 2026, 19 h au dimanche 6 décembre 2026, 17 h",
    "Friday, December 4, 2026, 7 p.m. to Sunday, December 6, 2026, 5 p.m.",
  ],
  [
    "a whole day",
    days("2026-12-25T00:00:00-05:00", "2026-12-26T00:00:00-05:00"),
    "vendredi 25 décembre 2026",
    "Friday, December 25, 2026",
  ],
  [
    "whole days of one year",
    days("2026-12-25T00:00:00-05:00", "2026-12-28T00:00:00-05:00"),
    "du vendredi 25 décembre au dimanche 27 décembre 2026",
    "Friday, December 25 to Sunday, December 27, 2026",
  ],
  [
    "whole days over a new year",
    days("2026-11-14T00:00:00-05:00", "2027-01-04T00:00:00-05:00"),
    "du samedi 14 novembre 2026 au dimanche 3 janvier 2027",
    "Saturday, November 14, 2026 to Sunday, January 3, 2027",
  ],
  [
    "noon and midnight",
    timed("2026-12-10T12:00:00-05:00", "2026-12-11T00:00:00-05:00"),
    "jeudi 10 décembre 2026, 12 h à 0 h (le lendemain)",
    "Thursday, December 10, 2026, noon to midnight (next day)",
  ],
];

for (const [name, span, french, english] of CASES) {
  test(`dates of ${name} are written out in both languages`, () => {
    assert.deepEqual([whenOf(span, fr), whenOf(span, en)].map(read), [french, english]);
  });
}

test("hours are those on the wall at the event, wherever the server is", () => {
  const there = timed("2026-12-05T19:00:00-08:00", "2026-12-05T21:10:00-08:00");

  assert.equal(read(hoursIn(there, fr)), "19 h à 21 h 10");
});

test("hours of whole days are none", () => {
  assert.equal(hoursIn(days("2026-12-25T00:00:00-05:00", null), fr), "");
});

test("the last day is that of its evening", () => {
  assert.deepEqual(
    [lastDayOf(NIGHT), lengthOf(NIGHT)],
    [{ year: 2026, month: 12, day: 26 }, 1],
  );
});

test("zones are named as people call them", () => {
  const at = "2026-12-05T19:00:00-08:00";

  assert.deepEqual(
    [zoneName("America/Vancouver", at, fr), zoneName("America/Vancouver", at, en)],
    ["heure du Pacifique", "Pacific Time"],
  );
});
