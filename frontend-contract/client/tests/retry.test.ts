import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, SpeakerList } from "../src/index.js";
import { backOff } from "../src/retry.js";
import { secondsOf } from "../src/retry-after.js";
import { broken, json, page, refusal, serving } from "./serving.js";

const answer = json({ data: {} });
const soon = { retryDelay: 1 };

for (const status of [429, 502, 503, 504]) {
  test(`${status} is asked again`, async (t) => {
    const { endpoint, seen } = await serving(t, page(status), page(status), answer);

    const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

    assert.ok(result.ok);
    assert.equal(seen.length, 3);
  });
}

for (const status of [400, 403, 404, 413, 500]) {
  test(`${status} is not asked again`, async (t) => {
    const { endpoint, seen } = await serving(t, page(status), answer);

    const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

    assert.equal(!result.ok && result.error.status, status);
    assert.equal(seen.length, 1);
  });
}

test("an operation that was refused is not asked again", async (t) => {
  const { endpoint, seen } = await serving(t, refusal("VALIDATION"), answer);

  const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

  assert.equal(!result.ok && result.error.code, "VALIDATION");
  assert.equal(seen.length, 1);
});

test("a connection that breaks is made again", async (t) => {
  const { endpoint, seen } = await serving(t, broken, broken, answer);

  const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

  assert.ok(result.ok);
  assert.equal(seen.length, 3);
});

test("an answer that breaks off is asked for again", async (t) => {
  const half = (response: import("node:http").ServerResponse) => {
    response.writeHead(200, { "content-length": "100" });
    response.write('{"data":');
    setImmediate(() => response.destroy());
  };
  const { endpoint, seen } = await serving(t, half, answer);

  const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

  assert.ok(result.ok);
  assert.equal(seen.length, 2);
});

test("asking ends with the last attempt, and its error", async (t) => {
  const { endpoint, seen } = await serving(t, page(502), page(503), page(504), answer);

  const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

  assert.equal(!result.ok && result.error.code, "HTTP_504");
  assert.equal(seen.length, 3);
});

test("no retries are one attempt", async (t) => {
  const { endpoint, seen } = await serving(t, page(503), answer);

  const result = await createClient({ endpoint, retries: 0 }).query(SpeakerList);

  assert.equal(!result.ok && result.error.status, 503);
  assert.equal(seen.length, 1);
});

for (const [name, header] of [
  ["seconds", "0"],
  ["a date", "Tue, 24 Nov 2015 15:00:00 GMT"],
] as const) {
  test(`Retry-After in ${name} takes the place of the pause`, async (t) => {
    const { endpoint, seen } = await serving(
      t,
      page(503, { "retry-after": header }),
      answer,
    );

    // With the pause of the client's own this would not end within the test.
    const client = createClient({ endpoint, retryDelay: 3_600_000 });
    const result = await client.query(SpeakerList);

    assert.ok(result.ok);
    assert.equal(seen.length, 2);
  });
}

test("a Retry-After that is too long is left to the caller", async (t) => {
  const busy = json(
    { errors: [{ message: "Away.", extensions: { code: "UNAVAILABLE" } }] },
    503,
    { "retry-after": "11" },
  );
  const { endpoint, seen } = await serving(t, busy, answer);

  const result = await createClient({ endpoint, ...soon }).query(SpeakerList);

  assert.ok(!result.ok);
  const { kind, code, status, retryAfter } = result.error;
  assert.deepEqual(
    { kind, code, status, retryAfter },
    { kind: "http", code: "UNAVAILABLE", status: 503, retryAfter: 11 },
  );
  assert.equal(seen.length, 1);
});

test("pauses double up to ten seconds, and chance takes half of them at most", () => {
  const longest = [1, 2, 3, 4, 9].map((made) => backOff(made, 300, 1));

  assert.deepEqual(longest, [300, 600, 1200, 2400, 10_000]);
  assert.equal(backOff(3, 300, 0), 600);
});

test("Retry-After is read as seconds or as a date", () => {
  const now = Date.parse("2026-11-24T15:00:00Z");

  assert.equal(secondsOf("120", now), 120);
  assert.equal(secondsOf("Tue, 24 Nov 2026 15:00:30 GMT", now), 30);
  assert.equal(secondsOf("Tue, 24 Nov 2026 14:00:00 GMT", now), 0);
  assert.equal(secondsOf("soon", now), undefined);
  assert.equal(secondsOf(null, now), undefined);
});
