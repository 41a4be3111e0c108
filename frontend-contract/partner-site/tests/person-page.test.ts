import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { siteWhere, wordsOf } from "./house.js";

const PATH = "/fr/intervenants/robert-perreault/";

/** The page of the recorded person with some events to come and some that are over. */
async function pageWith(
  context: TestContext,
  lists: { readonly events: object; readonly past: object },
): Promise<string> {
  const get = await siteWhere(context, {
    PageContent: ({ data }) => {
      const page = { ...data.route.page, __typename: "Speaker", path: PATH };
      const translations = [{ locale: "fr", path: PATH }];
      return { data: { route: { page: { ...page, translations }, redirect: null } } };
    },
    SpeakerPage: ({ data }) => {
      return { data: { speaker: { ...data.speaker, events: lists.events } } };
    },
    FilteredAgenda: ({ data }, { where, orderBy }) => {
      const isAsked =
        where.when === "PAST" && where.speaker && orderBy === "STARTS_AT_DESC";
      return { data: isAsked ? { events: { ...data.events, ...lists.past } } : null };
    },
  });
  const { status, text } = await get(PATH);
  assert.equal(status, 200);
  return text;
}

function listOf(total: number, ...titles: string[]) {
  const nodes = titles.map((title) => ({
    id: title,
    key: title,
    locale: "fr",
    title,
    path: "/fr/evenements/un/",
    startsAt: "2017-06-15T10:15:00-04:00",
    endsAt: null,
    isAllDay: false,
    timeZone: "America/Toronto",
    status: "SCHEDULED",
    nextOccurrence: null,
  }));
  return { totalCount: total, nodes };
}

const partOf = (page: string) => {
  const start = page.indexOf('<section class="part"><h2');
  return wordsOf(page.slice(start, page.indexOf("</section>", start)))
    .replaceAll("\u00a0", " ")
    .replace(/jeudi 15 juin 2017, 10 h 15 /g, "");
};

test("what is to come stands before what is over, however much that is", async (context) => {
  const page = await pageWith(context, {
    events: listOf(1, "Demain"),
    past: listOf(52, "Autrefois", "Jadis"),
  });

  assert.equal(
    partOf(page),
    "Avec Robert Perreault Demain Déjà passés Autrefois Jadis " +
      "Cette liste s’arrête ici; il y en a 50 de plus.",
  );
});

test("a person without events has no list of them", async (context) => {
  const page = await pageWith(context, { events: listOf(0), past: listOf(0) });

  assert.ok(!page.includes("Avec Robert Perreault"));
});
