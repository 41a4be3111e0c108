import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AfficheError,
  createClient,
  SitemapWalk,
  SpeakerList,
  type SpeakerListQuery,
} from "../src/index.js";
import { type Answer, json, refusal, serving } from "./serving.js";

const ends = { hasNextPage: false, endCursor: null };

function speakers(name: string, pageInfo: object): Answer {
  return json({ data: { speakers: { nodes: [{ name }], pageInfo } } });
}

function names(data: SpeakerListQuery): string[] {
  return data.speakers.nodes.map(({ name }) => name);
}

test("every page is given in turn, and the walk ends", async (t) => {
  const { endpoint, seen } = await serving(
    t,
    speakers("Ada", { hasNextPage: true, endCursor: "1" }),
    speakers("Berthe", { hasNextPage: true, endCursor: "2" }),
    speakers("Clémence", ends),
  );
  const client = createClient({ endpoint });
  const found: string[] = [];

  const pages = client.pages(SpeakerList, { locale: "fr" }, (data) => data.speakers);
  for await (const data of pages) found.push(...names(data));

  assert.deepEqual(found, ["Ada", "Berthe", "Clémence"]);
  assert.deepEqual(
    seen.map(({ parameters }) => parameters.variables),
    ['{"locale":"fr"}', '{"after":"1","locale":"fr"}', '{"after":"2","locale":"fr"}'],
  );
});

test("a walk begins where it is told, and asks for no more than is taken", async (t) => {
  const { endpoint, seen } = await serving(
    t,
    speakers("Ada", { hasNextPage: true, endCursor: "8" }),
  );
  const client = createClient({ endpoint });

  for await (const data of client.pages(
    SpeakerList,
    { after: "7" },
    (data) => data.speakers,
  )) {
    assert.deepEqual(names(data), ["Ada"]);
    break;
  }

  assert.equal(seen.length, 1);
  assert.equal(seen[0]?.parameters.variables, '{"after":"7"}');
});

test("a cursor may have another name", async (t) => {
  const list = (pageInfo: object) =>
    json({ data: { events: { nodes: [], pageInfo } } });
  const { endpoint, seen } = await serving(
    t,
    list({ hasNextPage: true, endCursor: "1" }),
    list(ends),
  );
  const client = createClient({ endpoint });
  const variables = { speakers: false, caseStudies: false };

  let count = 0;
  for await (const _data of client.pages(
    SitemapWalk,
    variables,
    (data) => data.events,
    {
      cursor: "eventsAfter",
    },
  )) {
    count += 1;
  }

  assert.equal(count, 2);
  const last = '{"caseStudies":false,"eventsAfter":"1","speakers":false}';
  assert.equal(seen[1]?.parameters.variables, last);
});

test("a list that is not there has no pages after the first answer", async (t) => {
  const { endpoint } = await serving(t, json({ data: { venue: null } }));
  const client = createClient({ endpoint });
  const found: unknown[] = [];

  const pages = client.pages("{ venue }", {}, () => null);
  for await (const data of pages) found.push(data);

  assert.deepEqual(found, [{ venue: null }]);
});

for (const [name, failure, code] of [
  ["a page is refused", refusal("CURSOR_MALFORMED"), "CURSOR_MALFORMED"],
  [
    "the list of a page failed",
    json({
      data: { speakers: null },
      errors: [{ message: "No.", extensions: { code: "STATEMENT_TIMEOUT" } }],
    }),
    "STATEMENT_TIMEOUT",
  ],
  [
    "a page leads to itself",
    speakers("Ada", { hasNextPage: true, endCursor: "1" }),
    "CURSOR_REPEATED",
  ],
  [
    "a page has a next one and no cursor",
    speakers("Berthe", { hasNextPage: true, endCursor: null }),
    "CURSOR_MISSING",
  ],
  [
    "a page has a next one and was not asked for its cursor",
    speakers("Berthe", { hasNextPage: true }),
    "CURSOR_MISSING",
  ],
] as const) {
  test(`a walk throws where ${name}`, async (t) => {
    const { endpoint } = await serving(
      t,
      speakers("Ada", { hasNextPage: true, endCursor: "1" }),
      failure,
    );
    const client = createClient({ endpoint });
    const pages = client.pages(SpeakerList, {}, (data) => data.speakers);

    const first = await pages.next();
    assert.deepEqual(first.value && names(first.value), ["Ada"]);

    await assert.rejects(
      async () => {
        for await (const _data of pages);
      },
      (error) => error instanceof AfficheError && error.code === code,
    );
  });
}
