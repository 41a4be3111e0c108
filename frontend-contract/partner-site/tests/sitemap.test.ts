import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWhere } from "./house.js";

test("the home keeps its languages where the menu has it, too", async (context) => {
  const get = await siteWhere(context, {
    SiteFrame: ({ data }) => {
      const home = {
        label: "Accueil",
        url: "http://localhost:8000/fr/",
        page: { id: "HomePage:3", __typename: "HomePage", path: "/fr/" },
        children: [],
      };
      return { data: { site: { ...data.site, navigation: [home] } } };
    },
  });
  const { text } = await get("/sitemap.xml");
  const homes = [...text.matchAll(/<url><loc>[^<]*\/fr\/<\/loc>.*?<\/url>/g)];

  assert.deepEqual(
    homes.map(([url]) =>
      [...url.matchAll(/hreflang="(\w+)"/g)].map(([, code]) => code),
    ),
    [["fr", "en"]],
  );
});
