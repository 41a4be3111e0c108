import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { between, siteWhere, wordsOf } from "./house.js";

const PATH = "/fr/evenements/echange-plateformes-collaboratives-mutualisation/";

const OFFER = {
  key: "o",
  name: "Places",
  price: "20.00",
  priceMax: null,
  currency: "CAD",
  availability: "AVAILABLE",
  url: "https://billets.example/",
  availableFrom: null,
  availableUntil: null,
};

/** The page of the recorded event with some fields changed. */
async function pageOf(context: TestContext, changed: object): Promise<string> {
  const get = await siteWhere(context, {
    EventPage: ({ data }) => ({ data: { event: { ...data.event, ...changed } } }),
  });
  const { status, text } = await get(PATH);
  assert.equal(status, 200);
  return text;
}

const sheetOf = (page: string) =>
  between(page, '<aside class="event-sheet"', "</aside>");
const whenIn = (page: string) => between(sheetOf(page), "<dd>", "</dd>");

const SOLD = {
  registrationUrl: "https://inscription.example/",
  onlineUrl: "https://diffusion.example/",
  offers: [OFFER],
};

test("an event that takes place can be bought and written down", async (context) => {
  const sheet = sheetOf(await pageOf(context, SOLD));

  for (const words of ["S’inscrire", "Suivre en ligne", "Acheter", "Ajouter à mon"]) {
    assert.ok(sheet.includes(words), words);
  }
});

for (const status of ["CANCELLED", "POSTPONED"]) {
  test(`an event that is ${status} sells nothing`, async (context) => {
    const sheet = sheetOf(await pageOf(context, { ...SOLD, status }));

    for (const words of ["S’inscrire", "Suivre en ligne", "Acheter", "Ajouter à mon"]) {
      assert.ok(!sheet.includes(words), words);
    }
    assert.ok(sheet.includes("Places"));
  });
}

test("the date of a cancelled event is struck out", async (context) => {
  const page = await pageOf(context, { status: "CANCELLED" });

  assert.match(whenIn(page), /<s><time[^>]*>jeudi 15.juin 2017.*<\/time><\/s>/s);
});

test("a postponed event has the note of its editors in place of its date", async (context) => {
  const note = "Le ciel restera couvert.";
  const changed = { status: "POSTPONED", statusNote: note };

  assert.equal(wordsOf(whenIn(await pageOf(context, changed))), note);
});

test("a postponed event without a note has its date to come", async (context) => {
  const page = await pageOf(context, { status: "POSTPONED" });

  assert.equal(wordsOf(whenIn(page)), "Reporté, date à venir");
});

test("an event put off to a later hour says which it was", async (context) => {
  const page = await pageOf(context, {
    status: "RESCHEDULED",
    previousStartsAt: "2017-06-15T09:00:00-04:00",
  });

  assert.match(whenIn(page), /<s>jeudi 15.juin 2017, 9.h<\/s>/);
});

const date = (number: number) => ({
  id: `Occurrence:${number}`,
  key: `${number}`,
  startsAt: "2017-06-15T10:15:00-04:00",
  endsAt: null,
  isAllDay: false,
  timeZone: "America/Toronto",
  status: "SCHEDULED",
  statusNote: "",
  previousStartsAt: null,
  venue: null,
  room: "",
  offers: [],
});

test("the next date is shown also where it is too far down the list", async (context) => {
  const nodes = Array.from({ length: 100 }, (_, place) => date(place));
  const next = { ...date(149), startsAt: "2026-12-04T19:30:00-05:00" };
  const page = await pageOf(context, {
    nextOccurrence: next,
    occurrences: { totalCount: 150, nodes },
  });

  assert.match(whenIn(page), /vendredi 4.décembre 2026, 19.h.30/);
  assert.ok(page.includes("Voir 100\u00a0dates"));
  assert.ok(page.includes("Cette liste s’arrête ici; il y en a 50\u00a0de plus."));
});

const NOTHING_SAID = { features: [], note: "", contact: "", checkedOn: null };
const accessIn = (page: string) =>
  between(page, '<section class="part access"', "<details");

test("who can be asked about access is said where nothing else is", async (context) => {
  const accessibility = { ...NOTHING_SAID, contact: "acces@lanterne.example" };
  const access = accessIn(await pageOf(context, { accessibility }));

  assert.ok(access.includes("Rien n’est encore dit de l’accès."));
  assert.ok(access.includes('<a href="mailto:acces@lanterne.example">'));
});

test("a note about access is shown without a venue and without features", async (context) => {
  const accessibility = { ...NOTHING_SAID, note: "Deux marches à l’entrée." };
  const access = accessIn(await pageOf(context, { accessibility }));

  assert.ok(access.includes("Deux marches à l’entrée."));
});

test("an event about whose access nothing is said has no such part", async (context) => {
  const page = await pageOf(context, { accessibility: NOTHING_SAID });

  assert.ok(!page.includes('<section class="part access"'));
});
