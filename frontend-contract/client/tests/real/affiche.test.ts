import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as affiche from "../../src/index.js";
import { endpoint, examples, start, stop } from "./site.js";

const { createClient, defineOperation, EventDetail, SpeakerList } = affiche;
const CASE_STUDIES = defineOperation<
  {
    caseStudies: {
      nodes: { title: string }[];
      pageInfo: affiche.Connection["pageInfo"];
    };
  },
  { first: number; after?: string }
>(
  "Titles",
  `query Titles($first: Int, $after: String) {
    caseStudies(locale: "fr", orderBy: TITLE_ASC, first: $first, after: $after) {
      nodes { title }
      pageInfo { hasNextPage endCursor }
    }
  }`,
);

function operationOf(name: string): affiche.Operation<unknown, unknown> {
  const found = (affiche as Record<string, unknown>)[name];
  assert.ok(found, `The package has no ${name}.`);
  return found as affiche.Operation<unknown, unknown>;
}

describe("operations answer what the contract shows", () => {
  for (const [name, { operation, variables, response }] of examples()) {
    test(name, async () => {
      const client = createClient({ endpoint });

      const result = await client.query(operationOf(operation), variables);
      const again = await client.query(operationOf(operation), variables);

      assert.ok(result.ok, String(!result.ok && result.error));
      assert.deepEqual(result.data, response.data);
      assert.deepEqual({ ...again, fromCache: false }, result);
      assert.equal(again.ok && again.fromCache, true);
    });
  }
});

describe("what the site refuses has a code", () => {
  const { query, preview } = createClient({ endpoint });

  for (const [code, text] of [
    ["SYNTAX", "{ events"],
    ["VALIDATION", "{ events { nodes { titel } } }"],
    ["PAGE_TOO_LARGE", "{ speakers(first: 500) { nodes { name } } }"],
    ["CURSOR_MALFORMED", '{ speakers(after: "page-2") { nodes { name } } }'],
    [
      "COST_TOO_HIGH",
      "{ venues(first: 100) { nodes { events(first: 100) { nodes { title } } } } }",
    ],
  ] as const) {
    test(code, async () => {
      const result = await query(text);

      assert.ok(!result.ok);
      assert.equal(result.error.kind, "graphql");
      assert.equal(result.error.code, code);
      assert.equal(result.error.errors?.[0]?.extensions.code, code);
    });
  }

  test("VARIABLES", async () => {
    const untyped = EventDetail as affiche.Operation<unknown, unknown>;

    const result = await query(untyped, {});

    assert.equal(!result.ok && result.error.code, "VARIABLES");
    assert.equal(!result.ok && result.error.status, 400);
  });

  test("LOOKUP_ARGUMENTS, beside what could be answered", async () => {
    const result = await query('{ site { name } event(locale: "fr") { title } }');

    assert.ok(result.ok);
    assert.deepEqual(result.data, { site: { name: "Affiche" }, event: null });
    assert.equal(result.errors?.[0]?.extensions.code, "LOOKUP_ARGUMENTS");
  });

  test("PREVIEW_UNSUPPORTED", async () => {
    const result = await preview("token", "title");

    assert.equal(!result.ok && result.error.code, "PREVIEW_UNSUPPORTED");
  });
});

test("an id that the site does not know is replaced by the text", async () => {
  const id = `sha256:${"0".repeat(64)}`;
  const other = defineOperation<affiche.SpeakerListQuery>(
    SpeakerList.name,
    SpeakerList.text,
    id,
  );
  const { query } = createClient({ endpoint });

  const one = await query(other);
  const two = await query(SpeakerList);

  assert.ok(one.ok && two.ok);
  assert.deepEqual(one.data, two.data);
});

test("a question that is too long for an address is answered", async () => {
  const keys = Array.from({ length: 100 }, (_, number) => `${"0".repeat(90)}${number}`);

  const { query } = createClient({ endpoint });
  const result = await query(affiche.EventCards, { where: { keys } });

  assert.equal(result.ok && result.data.events.totalCount, 0);
});

test("pages follow each other to the end", async () => {
  const client = createClient({ endpoint });
  const whole = await client.query(CASE_STUDIES, { first: 100 });
  assert.ok(whole.ok);

  const found: { title: string }[][] = [];
  const pages = client.pages(CASE_STUDIES, { first: 1 }, (data) => data.caseStudies);
  for await (const data of pages) found.push(data.caseStudies.nodes);

  assert.equal(found.length, 3);
  assert.deepEqual(found.flat(), whole.data.caseStudies.nodes);
});

test("a site that stops is a typed error, and one that comes back an answer", async () => {
  const client = createClient({ endpoint, retries: 1, retryDelay: 1 });
  const pages = client.pages(CASE_STUDIES, { first: 1 }, (data) => data.caseStudies);
  const before = await client.query(SpeakerList);
  const first = await pages.next();
  assert.ok(before.ok && first.value);

  await stop();
  const away = await client.query(SpeakerList);
  assert.ok(!away.ok);
  assert.equal(away.error.kind, "network");
  assert.equal(away.error.code, "NETWORK");
  await assert.rejects(
    () => pages.next(),
    (error) => error instanceof affiche.AfficheError && error.kind === "network",
  );

  const patient = createClient({ endpoint, retries: 1000, retryDelay: 100 });
  const [later] = await Promise.all([patient.query(SpeakerList), start()]);
  assert.ok(later.ok);
  assert.deepEqual(later.data, before.data);

  const after = await client.query(SpeakerList);
  assert.deepEqual(after, { ...before, fromCache: true });
});
