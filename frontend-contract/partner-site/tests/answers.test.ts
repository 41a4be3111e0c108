import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, test } from "node:test";
import { createClient, EventMonths } from "@affiche/client";
import { Answers, Outage, Refusal } from "../src/answers.js";
import { LastGood } from "../src/last-good.js";

/** A server that gives one answer, whatever it is asked; or hangs up. */
let server: Server;
let answer: { status: number; body: unknown } | undefined;
let now: Date;
let asked: number;

const MONTHS = { events: { facets: { months: [{ name: "2026-12", count: 3 }] } } };
const GOOD = { status: 200, body: { data: MONTHS } };
const FIRST = new Date("2026-11-27T10:00:00Z");

beforeEach(async () => {
  [answer, now, asked] = [GOOD, FIRST, 0];
  server = createServer((request, response) => {
    asked += 1;
    if (!answer) return request.socket.destroy();
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    return response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function refusal(code: string) {
  const errors = [{ message: "No.", extensions: { code } }];
  return { status: 200, body: { data: null, errors } };
}

function answersOf(lastGood = new LastGood()): Answers {
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/graphql/`;
  return new Answers(createClient({ endpoint, retries: 0 }), lastGood, () => now);
}

const read = (answers: Answers, locale = "fr") => {
  const reader = answers.reader();
  return reader
    .read(EventMonths, { locale })
    .then((data) => [data, reader.rememberedFrom]);
};

test("an answer is given as it comes", async () => {
  assert.deepEqual(await read(answersOf()), [MONTHS, undefined]);
});

test("the last good answer stands in for one that does not come, with its hour", async () => {
  const answers = answersOf();
  await read(answers);
  answer = undefined;
  now = new Date("2026-11-27T11:00:00Z");

  assert.deepEqual(await read(answers), [MONTHS, FIRST]);
});

test("a server that fails is no better than one that is gone", async () => {
  const answers = answersOf();
  await read(answers);
  const message = "Our fault.";
  answer = {
    status: 200,
    body: { data: null, errors: [{ message, extensions: { code: "INTERNAL" } }] },
  };

  assert.deepEqual(await read(answers), [MONTHS, FIRST]);
});

test("after a failure it rests for a moment, and then asks again", async () => {
  const answers = answersOf();
  await read(answers);
  answer = undefined;
  await read(answers);
  const before = asked;

  await read(answers);
  assert.equal(asked, before);

  answer = GOOD;
  now = new Date(FIRST.getTime() + 6_000);
  assert.deepEqual(await read(answers), [MONTHS, undefined]);
});

for (const [name, failing] of [
  ["one question that takes too long", refusal("STATEMENT_TIMEOUT")],
  ["an answer with a fault of the API", refusal("INTERNAL")],
  ["a status of one answer", { status: 500, body: {} }],
  ["what is no answer", { status: 200, body: {} }],
] as const) {
  test(`after ${name} the next question is asked`, async () => {
    const answers = answersOf();
    await read(answers);
    answer = failing;
    assert.deepEqual(await read(answers), [MONTHS, FIRST]);
    answer = GOOD;

    assert.deepEqual(await read(answers), [MONTHS, undefined]);
  });
}

for (const status of [502, 503, 504]) {
  test(`after the status ${status} it rests`, async () => {
    const answers = answersOf();
    await read(answers);
    answer = { status, body: {} };
    await read(answers);
    answer = GOOD;

    assert.deepEqual(await read(answers), [MONTHS, FIRST]);
  });
}

test("nothing remembered is an outage, with the time after which to try again", async () => {
  answer = { status: 503, body: {} };

  await assert.rejects(read(answersOf()), (error) => {
    assert.ok(error instanceof Outage);
    assert.equal(error.retryAfter, 30);
    return true;
  });
});

test("a question that is wrong is refused, whatever is remembered", async () => {
  const answers = answersOf();
  await read(answers);
  const errors = [{ message: "No cursor.", extensions: { code: "CURSOR_MALFORMED" } }];
  answer = { status: 200, body: { data: null, errors } };

  await assert.rejects(read(answers), new Refusal("CURSOR_MALFORMED"));
});

test("what is read once takes no room", async () => {
  const lastGood = new LastGood();
  const answers = answersOf(lastGood);
  const variables = { locale: "fr" };
  await answers.reader().read(EventMonths, variables, { isRemembered: false });
  answer = undefined;

  await assert.rejects(read(answers), Outage);
});

test("memory is bounded, and what was not used for longest goes first", () => {
  const lastGood = new LastGood(30);
  lastGood.set("a", "x".repeat(8), FIRST);
  lastGood.set("b", "x".repeat(8), FIRST);
  lastGood.get("a");
  lastGood.set("c", "x".repeat(8), FIRST);
  lastGood.set("d", "x".repeat(80), FIRST);

  assert.deepEqual(
    ["a", "b", "c", "d"].map((name) => lastGood.get(name)?.at),
    [FIRST, undefined, FIRST, undefined],
  );
});
