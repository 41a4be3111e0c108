import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWhere } from "./house.js";

const EMPTY = {
  totalCount: 0,
  nodes: [],
  pageInfo: {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  },
};

for (const [path, operation, field] of [
  ["/fr/lieux/", "VenueList", "venues"],
  ["/fr/organismes/", "OrganisationList", "organisations"],
  ["/fr/intervenants/", "SpeakerList", "speakers"],
  ["/fr/etudes-de-cas/", "CaseStudyCards", "caseStudies"],
] as const) {
  test(`${path} says that there is nothing`, async (context) => {
    const get = await siteWhere(context, {
      [operation]: () => ({ data: { [field]: EMPTY } }),
    });

    assert.ok((await get(path)).text.includes("Il n’y a encore rien ici."));
  });

  test(`${path} leads back to its beginning, once one is past it`, async (context) => {
    const get = await siteWhere(context, {});
    const back = `<a href="${path}"><span aria-hidden="true">← </span>Début de la liste</a>`;

    assert.ok((await get(`${path}?after=x`)).text.includes(back));
    assert.ok(!(await get(path)).text.includes("Début de la liste"));
  });
}

test("a search leads back to its first results", async (context) => {
  const get = await siteWhere(context, {});
  const { text } = await get("/fr/recherche/?q=lumiere&after=x");

  assert.match(text, /<a href="\/fr\/recherche\/\?q=lumiere">/);
});

test("the home says that nothing is announced", async (context) => {
  const get = await siteWhere(context, {
    FilteredAgenda: ({ data }) => ({ data: { events: { ...data.events, ...EMPTY } } }),
  });

  const { text } = await get("/fr/");
  assert.ok(text.includes("Aucun événement n’est annoncé pour l’instant."));
});
