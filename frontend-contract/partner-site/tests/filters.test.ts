import assert from "node:assert/strict";
import { test } from "node:test";
import {
  choicesIn,
  countChoices,
  NO_FILTERS,
  readFilters,
  whereOf,
  writeFilters,
} from "../src/filters.js";
import { fr } from "../src/words/fr.js";

const KEY = "c4810e8d-d4de-5e1a-9941-a450ce4858e3";
const EVERYTHING =
  `when=past&month=2026-12&theme=musique&theme=theatre&type=CONCERT` +
  `&town=Montr%C3%A9al&access=LIFT&free=1&series=${KEY}`;

const TODAY = { year: 2026, month: 11, day: 27 };

const read = (query: string) => readFilters(new URLSearchParams(query), fr, TODAY);

test("filters come back from the address as they were written", () => {
  assert.equal(writeFilters(read(EVERYTHING)).toString(), EVERYTHING);
});

test("an address without filters narrows nothing", () => {
  assert.deepEqual(read(""), NO_FILTERS);
  assert.deepEqual(whereOf(NO_FILTERS, "America/Toronto"), { when: "UPCOMING" });
});

test("what makes no sense is left out", () => {
  const nonsense = `when=never&month=2026-99&type=concert&type=constructor&town=%20&free=yes&series=x`;

  assert.deepEqual(
    read(`${nonsense}&access=%3Cb%3E&theme=${"a".repeat(201)}`),
    NO_FILTERS,
  );
});

test("a month is one that the calendar has, too", () => {
  const months = ["1850-01", "2005-12", "2006-01", "2046-12", "2047-01", "9999-12"];

  assert.deepEqual(
    months.map((month) => read(`month=${month}`).month),
    [undefined, undefined, "2006-01", "2046-12", undefined, undefined],
  );
});

test("the same value twice is one, and no more than twenty are read", () => {
  const many = Array.from({ length: 30 }, (_, place) => `theme=${place % 25}`).join(
    "&",
  );

  assert.equal(read(many).themes.length, 20);
  assert.deepEqual(read("theme=a&theme=a").themes, ["a"]);
});

test("the API is asked in its own words", () => {
  assert.deepEqual(whereOf(read(EVERYTHING), "America/Toronto"), {
    when: "PAST",
    from: "2026-12-01T00:00:00-05:00",
    to: "2027-01-01T00:00:00-05:00",
    themes: ["musique", "theatre"],
    types: ["CONCERT"],
    locality: "Montréal",
    accessibility: ["LIFT"],
    isFree: true,
    series: KEY,
  });
});

test("each choice can be taken off by itself, and the others stay", () => {
  const filters = read("theme=musique&theme=theatre&free=1");

  assert.equal(countChoices(filters), 3);
  assert.deepEqual(
    choicesIn(filters).map(({ name, value, without }) => [
      name,
      value,
      writeFilters(without).toString(),
    ]),
    [
      ["theme", "musique", "theme=theatre&free=1"],
      ["theme", "theatre", "theme=musique&free=1"],
      ["free", "1", "theme=musique&theme=theatre"],
    ],
  );
});
