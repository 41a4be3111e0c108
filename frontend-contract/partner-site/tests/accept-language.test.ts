import assert from "node:assert/strict";
import { test } from "node:test";
import { preferredLocale } from "../src/accept-language.js";

const LOCALES = ["fr", "en"];

test("the browser's first language of the site is chosen", () => {
  const headers = [
    "fr-CA,fr;q=0.9,en;q=0.8",
    "en-US,en;q=0.5",
    "de,en;q=0.3,fr;q=0.7",
    "es,en;q=0",
    "*",
    "",
    undefined,
    ";;;,q=1",
  ];

  assert.deepEqual(
    headers.map((header) => preferredLocale(header, LOCALES, "fr")),
    ["fr", "en", "fr", "fr", "fr", "fr", "fr", "fr"],
  );
});

test("a regional language of the site is taken whole", () => {
  assert.equal(preferredLocale("pt-BR", ["en", "pt-BR"], "en"), "pt-BR");
});
