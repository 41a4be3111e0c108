import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWhere } from "./house.js";

/** A concert at the end of a year in Vancouver, which is the next one in Toronto. */
const START = "2026-12-31T22:00:00-08:00";

const CONCERT = {
  id: "Occurrence:1",
  key: "o",
  startsAt: START,
  endsAt: "2026-12-31T23:00:00-08:00",
  isAllDay: false,
  timeZone: "America/Vancouver",
  status: "SCHEDULED",
  event: {
    id: "Event:1",
    key: "e",
    locale: "fr",
    title: "Minuit au Pacifique",
    path: "/fr/evenements/minuit/",
    type: "CONCERT",
  },
};

/** As the API has it: what overlaps a half-open window. */
function inWindow(_: unknown, { from, to }: Record<string, string>) {
  const instant = Date.parse(START);
  const isInside = Date.parse(from ?? "") <= instant && instant < Date.parse(to ?? "");
  const pageInfo = { hasNextPage: false, endCursor: null };
  const nodes = isInside ? [CONCERT] : [];
  return { data: { occurrences: { totalCount: nodes.length, nodes, pageInfo } } };
}

test("a date at the edge of a month is in that of its own clock, and only there", async (context) => {
  const get = await siteWhere(context, { CalendarEntries: inWindow });
  const december = await get("/fr/calendrier/2026-12/");
  const january = await get("/fr/calendrier/2027-01/");

  assert.ok(december.text.includes("Minuit au Pacifique"));
  assert.ok(!january.text.includes("Minuit au Pacifique"));
  assert.ok(january.text.includes("Rien n’est annoncé ce mois-ci."));
});

test("leafing ends where there is no page", async (context) => {
  const get = await siteWhere(context, { CalendarEntries: inWindow });
  const last = await get("/fr/calendrier/2046-12/");
  const first = await get("/fr/calendrier/2006-01/");

  assert.deepEqual([last.status, first.status], [200, 200]);
  assert.deepEqual(
    [last, first].map(({ text }) =>
      [...text.matchAll(/rel="(prev|next)"/g)].map(([, rel]) => rel),
    ),
    [["prev"], ["next"]],
  );
});
