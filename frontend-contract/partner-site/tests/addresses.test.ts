import assert from "node:assert/strict";
import { test } from "node:test";
import {
  asciiAddress,
  calendarAddress,
  organisationAddress,
  ownAddress,
  pageAddress,
  readPath,
  venueAddress,
} from "../src/addresses.js";

const LOCALES = ["fr", "en"];

test("paths of the site say what they ask for", () => {
  const paths = [
    "/fr/",
    "/fr/calendrier/",
    "/en/calendar/2026-12/",
    "/fr/recherche/",
    "/fr/lieux/",
    "/en/venues/the-hall/",
    "/fr/organismes/equiterre/",
    "/fr/evenements/bal/",
  ];

  assert.deepEqual(
    paths.map((path) => readPath(path, LOCALES)?.asked),
    [
      { kind: "page", path: "/fr/" },
      { kind: "calendar", month: undefined },
      { kind: "calendar", month: "2026-12" },
      { kind: "search" },
      { kind: "venues" },
      { kind: "venue", slug: "the-hall" },
      { kind: "organisation", slug: "equiterre" },
      { kind: "page", path: "/fr/evenements/bal/" },
    ],
  );
});

test("words of one language mean nothing in another", () => {
  assert.deepEqual(readPath("/en/lieux/lanterne/", LOCALES), {
    locale: "en",
    asked: { kind: "page", path: "/en/lieux/lanterne/" },
  });
});

test("a page of another language is read below that of the visitor", () => {
  const address = pageAddress("/fr/evenements/bal/", "en");

  assert.equal(address, "/en/fr/evenements/bal/");
  assert.deepEqual(readPath(address, LOCALES), {
    locale: "en",
    asked: { kind: "page", path: "/fr/evenements/bal/" },
  });
});

test("a page of the visitor's language stands at its own path", () => {
  assert.equal(pageAddress("/fr/evenements/bal/", "fr"), "/fr/evenements/bal/");
});

test("a path in no language of the site is nowhere", () => {
  assert.deepEqual(
    ["/", "/es/agenda/", "/assets/"].map((path) => readPath(path, LOCALES)),
    [undefined, undefined, undefined],
  );
});

test("what is made can be read again", () => {
  const made = [
    calendarAddress("fr", "2026-12"),
    venueAddress("en", "lanterne"),
    organisationAddress("fr", "équiterre"),
  ];

  assert.deepEqual(
    made.map((path) => readPath(decodeURIComponent(path), LOCALES)?.asked),
    [
      { kind: "calendar", month: "2026-12" },
      { kind: "venue", slug: "lanterne" },
      { kind: "organisation", slug: "équiterre" },
    ],
  );
});

test("addresses of pages of the CMS are ours, and no others", () => {
  const own = (url: string) => ownAddress(url, "https://cms.example", LOCALES);

  assert.deepEqual(
    [
      own("https://cms.example/fr/a-propos/"),
      own("https://cms.example/documents/1/plan.pdf"),
      own("https://cms.example.org/fr/"),
      own("https://elsewhere.example/fr/"),
    ],
    [
      "/fr/a-propos/",
      "https://cms.example/documents/1/plan.pdf",
      "https://cms.example.org/fr/",
      "https://elsewhere.example/fr/",
    ],
  );
});

test("only letters that HTTP does not take are escaped", () => {
  assert.equal(
    asciiAddress("/fr/événements/?theme=a%20b&x=1"),
    "/fr/%C3%A9v%C3%A9nements/?theme=a%20b&x=1",
  );
});
