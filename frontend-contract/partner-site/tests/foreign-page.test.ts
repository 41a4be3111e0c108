import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { siteWhere } from "./house.js";

const PATH = "/fr/evenements/echange-plateformes-collaboratives-mutualisation/";

/** The recorded event, which is in French only, for a visitor in English. */
async function pageOf(context: TestContext, change: (event: any) => object) {
  const translations = [{ locale: "fr", path: PATH }];
  const get = await siteWhere(context, {
    PageContent: ({ data }) => {
      const page = { ...data.route.page, translations };
      return { data: { route: { page, redirect: null } } };
    },
    EventPage: ({ data }) => ({
      data: { event: { ...data.event, ...change(data.event), translations } },
    }),
  });
  const { status, text } = await get(`/en${PATH}`);
  assert.equal(status, 200);
  return text;
}

test("what is in the visitor's language inside a foreign text is marked so", async (context) => {
  const page = await pageOf(context, ({ body }) => {
    const block = body.find((one: any) => one.__typename === "CaseStudyBlock");
    const caseStudy = {
      ...block.caseStudy,
      locale: "en",
      title: "A house of their own",
    };
    return { body: [{ ...block, caseStudy }], programme: [] };
  });

  assert.match(page, /<div class="event-text" lang="fr"/);
  assert.match(page, /<a [^>]*lang="en"[^>]*>A house of their own</);
});
