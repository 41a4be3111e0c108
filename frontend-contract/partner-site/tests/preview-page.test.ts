import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWhere } from "./house.js";

const refusal = (code: string) => [{ message: "No.", extensions: { code } }];

/** The recorded event, as a draft of it. */
function draft(changed: object) {
  return { data: { preview: { __typename: "Event", ...changed } } };
}

test("a draft is shown as such, to nobody else", async (context) => {
  let event: any;
  const get = await siteWhere(context, {
    EventPage: (recorded) => {
      event = recorded.data.event;
      return recorded;
    },
    Preview: () => draft({ ...event, title: "Pas encore annoncé" }),
  });
  await get("/fr/evenements/echange-plateformes-collaboratives-mutualisation/");
  const { status, headers, text } = await get("/preview?token=x");

  assert.equal(status, 200);
  assert.match(text, /<h1>Pas encore annoncé<\/h1>/);
  assert.ok(text.includes("Cette page n’est pas publiée."));
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal(headers.get("referrer-policy"), "no-referrer");
});

test("other pages tell where one comes from as before", async (context) => {
  const get = await siteWhere(context, {});
  const { headers } = await get("/fr/calendrier/");

  assert.equal(headers.get("referrer-policy"), "strict-origin-when-cross-origin");
});

const INVALID = "Cannot query field 'preview' on type 'Query'.";

for (const [name, answer, expected] of [
  ["a token that opens nothing", { data: { preview: null } }, 404],
  ["a token that is refused", { data: null, errors: refusal("TOKEN_EXPIRED") }, 404],
  ["a token that is refused by HTTP", { status: 403, errors: refusal("TOKEN") }, 404],
  [
    "an API without previews",
    { status: 400, errors: [{ message: INVALID, extensions: { code: "VALIDATION" } }] },
    501,
  ],
  [
    "an API that answers only what it knows",
    { status: 403, errors: refusal("DOCUMENT_NOT_TRUSTED") },
    501,
  ],
  ["a fault of the API", { data: { preview: null }, errors: refusal("INTERNAL") }, 503],
  ["a slow API", { data: null, errors: refusal("STATEMENT_TIMEOUT") }, 503],
  ["a question too large", { status: 400, errors: refusal("COST_TOO_HIGH") }, 503],
  ["nobody", { status: 502 }, 503],
] as const) {
  test(`a preview from ${name} has the status ${expected}`, async (context) => {
    const get = await siteWhere(context, { Preview: () => answer });

    assert.equal((await get("/preview?token=x")).status, expected);
  });
}
