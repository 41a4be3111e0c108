import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { test } from "node:test";
import { AfficheError, createClient, SpeakerList } from "../src/index.js";
import { type Answer, json, page, refusal, serving } from "./serving.js";

function text(body: string): Answer {
  return (response) => response.end(body);
}

for (const [answer, expected] of [
  [refusal("VALIDATION"), { kind: "graphql", code: "VALIDATION", status: 200 }],
  [
    refusal("VARIABLES", "No.", 400),
    { kind: "graphql", code: "VARIABLES", status: 400 },
  ],
  [
    json({ data: null, errors: [{ message: "No." }] }),
    { kind: "graphql", code: "UNKNOWN", status: 200 },
  ],
  [
    refusal("DOCUMENT_NOT_TRUSTED", "No.", 403),
    { kind: "http", code: "DOCUMENT_NOT_TRUSTED", status: 403 },
  ],
  [page(500), { kind: "http", code: "HTTP_500", status: 500 }],
  [page(400), { kind: "http", code: "HTTP_400", status: 400 }],
  [page(304), { kind: "http", code: "HTTP_304", status: 304 }],
  [page(200), { kind: "malformed", code: "MALFORMED", status: 200 }],
  [text(""), { kind: "malformed", code: "MALFORMED", status: 200 }],
  [text('{"data": {"speak'), { kind: "malformed", code: "MALFORMED", status: 200 }],
  [json([]), { kind: "malformed", code: "MALFORMED", status: 200 }],
  [json(null), { kind: "malformed", code: "MALFORMED", status: 200 }],
  [
    json({ data: null, errors: [] }),
    { kind: "malformed", code: "MALFORMED", status: 200 },
  ],
] as const) {
  test(`${expected.kind} ${expected.code} ${expected.status} is a value`, async (t) => {
    const { endpoint } = await serving(t, answer);

    const result = await createClient({ endpoint }).query(SpeakerList);

    assert.ok(!result.ok);
    assert.ok(result.error instanceof AfficheError);
    const { kind, code, status } = result.error;
    assert.deepEqual({ kind, code, status }, expected);
    assert.notEqual(result.error.message, "");
  });
}

test("what the API says is handed on whole", async (t) => {
  const told = {
    message: "A page of `speakers` would have 500 rows.",
    path: ["speakers"],
    extensions: { code: "PAGE_TOO_LARGE", found: 500, limit: 100 },
  };
  const { endpoint } = await serving(t, json({ data: null, errors: [told] }));

  const result = await createClient({ endpoint }).query(SpeakerList, { first: 500 });

  assert.ok(!result.ok);
  assert.equal(result.error.message, told.message);
  assert.deepEqual(result.error.errors, [told]);
});

test("errors of single fields stand beside the data", async (t) => {
  const errors = [
    { message: "No.", path: ["site"], extensions: { code: "UNKNOWN_SITE" } },
  ];
  const data = { site: null, themes: [] };
  const { endpoint } = await serving(t, json({ data, errors }));

  const result = await createClient({ endpoint }).query("{ site { name } }");

  assert.ok(result.ok);
  assert.deepEqual(result.data, data);
  assert.deepEqual(result.errors, errors);
});

test("an answer without errors has none", async (t) => {
  const { endpoint } = await serving(t, json({ data: {} }));

  const result = await createClient({ endpoint }).query(SpeakerList);

  assert.equal("errors" in result, false);
});

test("a server that is not there is a value", async () => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}/graphql/`;

  const result = await createClient({ endpoint, retries: 0 }).query(SpeakerList);

  assert.ok(!result.ok);
  assert.equal(result.error.kind, "network");
  assert.equal(result.error.code, "NETWORK");
  assert.ok(result.error.cause instanceof Error);
});

test("a fetch that throws is a value", async () => {
  const fetch = () => {
    throw new Error("This platform has no network.");
  };
  const endpoint = "https://cms.example/graphql/";

  const result = await createClient({ endpoint, fetch, retries: 0 }).query(SpeakerList);

  assert.equal(!result.ok && result.error.kind, "network");
});

/** One that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
