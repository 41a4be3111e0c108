import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { directionOf } from "../src/direction.js";
import { siteWhere } from "./house.js";

/** The site with languages for which it has no words. */
function siteInMore(context: TestContext) {
  return siteWhere(context, {
    SiteFrame: ({ data }) => {
      const locales = ["fr", "en", "de", "ar"];
      return { data: { site: { ...data.site, locales } } };
    },
  });
}

test("languages are written from their side", () => {
  assert.deepEqual(
    ["fr", "en-CA", "ar", "he", "fa-AF", "ur", "zh-Hant", "iu"].map(directionOf),
    ["ltr", "ltr", "rtl", "rtl", "rtl", "rtl", "ltr", "ltr"],
  );
});

test("a page says from which side it is written", async (context) => {
  const get = await siteInMore(context);
  const directions = ["/fr/lieux/", "/ar/venues/"].map(async (path) => {
    const { text } = await get(path);
    return /<html lang="(\w+)" dir="(\w+)">/.exec(text)?.slice(1);
  });

  assert.deepEqual(await Promise.all(directions), [
    ["fr", "ltr"],
    ["ar", "rtl"],
  ]);
});

test("a notice names the language that is missing", async (context) => {
  const get = await siteInMore(context);
  const noticeAt = async (path: string) =>
    /<p class="notice"[^>]*>([^<]*)</.exec((await get(path)).text)?.[1];

  assert.equal(
    await noticeAt("/de/venues/theatre-de-la-lanterne/"),
    "This page does not exist in German yet. Here it is in French.",
  );
  assert.equal(
    await noticeAt("/en/venues/theatre-de-la-lanterne/"),
    "This page does not exist in English yet. Here it is in French.",
  );
});
