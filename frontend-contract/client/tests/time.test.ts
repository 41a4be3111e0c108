import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { createClient, SpeakerList } from "../src/index.js";
import { type Answer, json, page, serving, silent } from "./serving.js";

const answer = json({ data: {} });
const beginning: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"data":');
};

for (const [name, slow] of [
  ["does not begin", silent],
  ["does not end", beginning],
] as const) {
  test(`an answer that ${name} in time is a time-out, and not asked again`, async (t) => {
    const { endpoint } = await serving(t, slow, answer);
    let attempts = 0;
    const fetch: typeof globalThis.fetch = (...request) => {
      attempts += 1;
      return globalThis.fetch(...request);
    };

    const client = createClient({ endpoint, fetch, timeout: 50 });
    const result = await client.query(SpeakerList);

    assert.ok(!result.ok);
    assert.equal(result.error.kind, "timeout");
    assert.equal(result.error.code, "TIMEOUT");
    assert.equal(attempts, 1);
  });
}

test("a question may have a time-out of its own", async (t) => {
  const { endpoint } = await serving(t, silent);
  const client = createClient({ endpoint, timeout: 3_600_000 });

  const result = await client.query(SpeakerList, {}, { timeout: 50 });

  assert.equal(!result.ok && result.error.kind, "timeout");
});

test("no time-out is no limit", async (t) => {
  const { endpoint } = await serving(t, answer);

  for (const timeout of [0, Number.POSITIVE_INFINITY]) {
    const result = await createClient({ endpoint, timeout }).query(SpeakerList);

    assert.ok(result.ok);
  }
});

test("a signal that was given before asks nothing", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const signal = AbortSignal.abort("left the page");

  const result = await createClient({ endpoint }).query(SpeakerList, {}, { signal });

  assert.ok(!result.ok);
  assert.equal(result.error.kind, "aborted");
  assert.equal(result.error.code, "ABORTED");
  assert.equal(result.error.cause, "left the page");
  assert.equal(seen.length, 0);
});

test("a signal ends a request, also on the wire", async (t) => {
  const controller = new AbortController();
  let closed: Promise<unknown> | undefined;
  const { endpoint } = await serving(t, (response) => {
    closed = once(response, "close");
    controller.abort();
  });
  const { signal } = controller;

  const client = createClient({ endpoint, timeout: 0 });
  const result = await client.query(SpeakerList, {}, { signal });

  assert.equal(!result.ok && result.error.kind, "aborted");
  await closed;
});

test("a signal ends a pause between two attempts", async (t) => {
  const controller = new AbortController();
  const { endpoint, seen } = await serving(t, page(503));
  const fetch: typeof globalThis.fetch = async (...request) => {
    const response = await globalThis.fetch(...request);
    const text = await response.text();
    setTimeout(() => controller.abort(), 20);
    return new Response(text, { status: response.status });
  };
  const { signal } = controller;

  const client = createClient({ endpoint, fetch, retryDelay: 3_600_000 });
  const result = await client.query(SpeakerList, {}, { signal });

  assert.equal(!result.ok && result.error.kind, "aborted");
  assert.equal(seen.length, 1);
});
