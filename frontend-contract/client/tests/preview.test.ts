import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, SpeakerList } from "../src/index.js";
import { json, refusal, serving } from "./serving.js";

const draft = { preview: { title: "Échange" } };
const missing = "Cannot query field 'preview' on type 'Query'.";

test("a draft is asked for by POST and kept nowhere", async (t) => {
  const { endpoint, seen } = await serving(t, json({ data: draft }));
  const asked: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = (address, init = {}) => {
    asked.push(init);
    return globalThis.fetch(address, init);
  };

  const client = createClient({ endpoint, fetch });
  const result = await client.preview<{ title: string }>("secret", "title");

  assert.equal(result.ok && result.data.preview?.title, "Échange");
  assert.equal(asked[0]?.cache, "no-store");
  assert.equal(seen[0]?.method, "POST");
  assert.deepEqual(seen[0]?.parameters, {});
  assert.deepEqual(seen[0]?.body, {
    operationName: "Preview",
    query: "query Preview($token: String!) { preview(token: $token) { title } }",
    variables: { token: "secret" },
  });
});

test("a client of a page with a draft asks everything anew", async (t) => {
  const { endpoint, seen } = await serving(
    t,
    json({ data: draft }, 200, { etag: '"one"' }),
  );
  const client = createClient({ endpoint, previewToken: "secret" });

  await client.preview(undefined, "title");
  await client.query(SpeakerList);
  await client.query(SpeakerList);

  assert.deepEqual(
    seen.map(({ method, body }) => [method, body]),
    [
      ["POST", { ...(seen[0]?.body as object), variables: { token: "secret" } }],
      ["POST", { documentId: SpeakerList.id }],
      ["POST", { documentId: SpeakerList.id }],
    ],
  );
  assert.equal(seen[2]?.headers["if-none-match"], undefined);
});

test("a server without previews says so with a code of its own", async (t) => {
  const { endpoint } = await serving(t, refusal("VALIDATION", missing, 400));

  const result = await createClient({ endpoint }).preview("secret", "title");

  assert.ok(!result.ok);
  assert.equal(result.error.code, "PREVIEW_UNSUPPORTED");
  assert.equal(result.error.errors?.[0]?.message, missing);
});

test("another error of a preview stays what it is", async (t) => {
  const other = "Cannot query field 'titel' on type 'Page'.";
  const { endpoint } = await serving(t, refusal("VALIDATION", other, 400));

  const result = await createClient({ endpoint }).preview("secret", "titel");

  assert.equal(!result.ok && result.error.code, "VALIDATION");
});
