import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWhere } from "./house.js";

const AWAY = { status: 503 };

test("a page is there while the CMS is away; searches and the sitemap are not", async (context) => {
  let isAway = false;
  const asRecorded = (recorded: any) => (isAway ? AWAY : recorded);
  const get = await siteWhere(context, {
    Search: asRecorded,
    SitemapWalk: asRecorded,
    VenueList: asRecorded,
    OrganisationList: asRecorded,
  });
  const paths = ["/fr/lieux/", "/fr/recherche/?q=lumiere", "/sitemap.xml"];
  const statuses = async () => {
    const answers = [];
    for (const path of paths) answers.push((await get(path)).status);
    return answers;
  };

  assert.deepEqual(await statuses(), [200, 200, 200]);
  isAway = true;
  assert.deepEqual(await statuses(), [200, 503, 503]);
});
