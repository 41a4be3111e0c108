import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWhere } from "./house.js";

/** The one of each card that was there twice, in May and in June. */
function inMay({ data }: any) {
  const [card] = data.events.nodes;
  const date = {
    id: "Occurrence:2",
    startsAt: "2017-05-04T19:00:00-04:00",
    endsAt: null,
    status: "SCHEDULED",
  };
  const twice = {
    ...card,
    startsAt: "2017-04-04T19:00:00-04:00",
    endsAt: "2017-06-15T11:45:00-04:00",
    nextOccurrence: null,
    occurrences: { totalCount: 3, nodes: [date] },
  };
  return { data: { events: { ...data.events, nodes: [twice] } } };
}

const headingsIn = (page: string) =>
  [...page.matchAll(/<h2 class="month-name">([^<]*)</g)].map(([, heading]) => heading);

test("in the archive an event stands below the month that was chosen", async (context) => {
  const get = await siteWhere(context, { FilteredAgenda: inMay });
  const chosen = await get("/fr/evenements/?when=past&month=2017-05");
  const whole = await get("/fr/evenements/?when=past");

  assert.deepEqual(headingsIn(chosen.text), ["mai 2017"]);
  assert.deepEqual(headingsIn(whole.text), ["avril 2017"]);
});
