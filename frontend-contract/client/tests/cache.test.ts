import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type AnswerCache,
  createClient,
  type Kept,
  memoryCache,
  SpeakerList,
} from "../src/index.js";
import { LONGEST_ADDRESS } from "../src/request.js";
import { type Answer, json, serving } from "./serving.js";

/** The same answer for ever, and 304 for those who have it. */
const lasting: Answer = (response, seen, number) => {
  if (seen.headers["if-none-match"] === '"one"') response.writeHead(304).end();
  else json({ data: { number: 1 } }, 200, { etag: '"one"' })(response, seen, number);
};

test("what was kept is asked about, and given when it is still true", async (t) => {
  const { endpoint, seen } = await serving(t, lasting);
  const { query } = createClient({ endpoint });

  const first = await query(SpeakerList);
  const second = await query(SpeakerList);

  assert.equal(seen[0]?.headers["if-none-match"], undefined);
  assert.equal(seen[1]?.headers["if-none-match"], '"one"');
  const common = { ok: true, data: { number: 1 }, status: 200, etag: '"one"' };
  assert.deepEqual(first, { ...common, fromCache: false });
  assert.deepEqual(second, { ...common, fromCache: true });
});

test("what one caller does to an answer, the next one does not see", async (t) => {
  const { endpoint } = await serving(t, lasting);
  const { query } = createClient({ endpoint });

  const first = await query("{ number }");
  assert.ok(first.ok);
  (first.data as { number: number }).number = 2;
  const second = await query("{ number }");

  assert.deepEqual(second.ok && second.data, { number: 1 });
});

test("what has changed takes the place of what was kept", async (t) => {
  const { endpoint, seen } = await serving(
    t,
    json({ data: { number: 1 } }, 200, { etag: '"one"' }),
    json({ data: { number: 2 } }, 200, { etag: '"two"' }),
    (response) => response.writeHead(304).end(),
  );
  const { query } = createClient({ endpoint });

  await query(SpeakerList);
  const second = await query(SpeakerList);
  const third = await query(SpeakerList);

  assert.equal(second.ok && second.fromCache, false);
  assert.equal(seen[2]?.headers["if-none-match"], '"two"');
  assert.deepEqual(third.ok && third.data, { number: 2 });
});

test("another question is not answered with what was kept", async (t) => {
  const { endpoint, seen } = await serving(t, lasting);
  const { query } = createClient({ endpoint });

  await query(SpeakerList, { locale: "fr" });
  await query(SpeakerList, { locale: "en" });

  assert.equal(seen[1]?.headers["if-none-match"], undefined);
});

test("an answer with errors is not kept", async (t) => {
  const errors = [{ message: "No.", extensions: { code: "NO" } }];
  const partial = json({ data: {}, errors }, 200, { etag: '"one"' });
  const { endpoint, seen } = await serving(t, partial);
  const { query } = createClient({ endpoint });

  await query(SpeakerList);
  await query(SpeakerList);

  assert.equal(seen[1]?.headers["if-none-match"], undefined);
});

test("an answer to a POST is not kept", async (t) => {
  const { endpoint, seen } = await serving(t, lasting);
  const { query } = createClient({ endpoint });
  const long = `{ number } #${"x".repeat(LONGEST_ADDRESS)}`;

  await query(long);
  await query(long);

  assert.equal(seen[1]?.headers["if-none-match"], undefined);
});

test("without a cache nothing is kept", async (t) => {
  const { endpoint, seen } = await serving(t, lasting);
  const { query } = createClient({ endpoint, cache: false });

  await query(SpeakerList);
  await query(SpeakerList);

  assert.equal(seen[1]?.headers["if-none-match"], undefined);
});

test("a cache of one's own may be slow, and shared", async (t) => {
  const { endpoint, seen } = await serving(t, lasting);
  const kept = new Map<string, Kept>();
  const cache: AnswerCache = {
    get: async (address) => kept.get(address),
    set: async (address, answer) => {
      kept.set(address, answer);
    },
  };

  await createClient({ endpoint, cache }).query(SpeakerList);
  const second = await createClient({ endpoint, cache }).query(SpeakerList);

  const address = `${endpoint}?documentId=${SpeakerList.id?.replace(":", "%3A")}`;
  const text = '{"data":{"number":1}}';
  assert.deepEqual([...kept], [[address, { etag: '"one"', text }]]);
  assert.equal(seen[1]?.headers["if-none-match"], '"one"');
  assert.equal(second.ok && second.fromCache, true);
});

test("memory holds what it may, and forgets what was used least recently", async () => {
  const cache = memoryCache(30);
  const kept = (text: string): Kept => ({ etag: '"e"', text });
  const ten = kept("123456"); // with an address of one character

  await cache.set("a", ten);
  await cache.set("b", ten);
  await cache.set("c", ten);
  assert.deepEqual(await cache.get("a"), ten);
  await cache.set("d", ten);
  const left = ["a", "b", "c", "d"].filter((address) => cache.get(address));
  assert.deepEqual(left, ["a", "c", "d"]);

  await cache.set("a", kept("1")); // five characters less
  await cache.set("e", kept("1"));
  const last = ["a", "c", "d", "e"].filter((address) => cache.get(address));
  assert.deepEqual(last, ["a", "c", "d", "e"]);

  await cache.set("f", kept("x".repeat(30)));
  assert.equal(await cache.get("f"), undefined);
  assert.deepEqual(await cache.get("e"), kept("1"));
});
