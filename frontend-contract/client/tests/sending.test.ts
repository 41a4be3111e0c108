import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AgendaPage,
  createClient,
  defineOperation,
  SpeakerList,
} from "../src/index.js";
import { LONGEST_ADDRESS } from "../src/request.js";
import { json, refusal, serving } from "./serving.js";

const DATA = { themes: [] };
const OWN = defineOperation<typeof DATA>("Own", "query Own { themes { name } }");
const answer = json({ data: DATA });
const unknown = refusal("PERSISTED_QUERY_NOT_FOUND");

test("an operation is asked for by its id, in the address", async (t) => {
  const { endpoint, seen } = await serving(t, answer);

  const result = await createClient({ endpoint }).query(AgendaPage, { locale: "fr" });

  assert.ok(result.ok);
  assert.deepEqual(result.data, DATA);
  assert.equal(seen[0]?.method, "GET");
  assert.deepEqual(seen[0]?.parameters, {
    documentId: AgendaPage.id,
    variables: '{"locale":"fr"}',
  });
  assert.equal(
    seen[0]?.headers.accept,
    "application/graphql-response+json, application/json;q=0.9",
  );
});

test("one question has one address, however it is written", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const { query } = createClient({ endpoint, cache: false });

  await query(AgendaPage, {
    where: { when: "UPCOMING", near: { latitude: 45, longitude: -73, radiusKm: 9 } },
    locale: "fr",
  });
  await query(AgendaPage, {
    locale: "fr",
    after: undefined,
    where: {
      near: { radiusKm: 9, longitude: -73, latitude: 45 },
      locality: undefined,
      when: "UPCOMING",
    },
  });

  assert.deepEqual(seen[0]?.parameters, seen[1]?.parameters);
  assert.equal(
    seen[0]?.parameters.variables,
    '{"locale":"fr","where":{"near":{"latitude":45,"longitude":-73,"radiusKm":9},"when":"UPCOMING"}}',
  );
});

test("variables that are none are left out, and null is sent", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const { query } = createClient({ endpoint });

  await query(SpeakerList);
  await query(SpeakerList, { locale: undefined });
  await query(SpeakerList, { locale: null });

  const variables = seen.map(({ parameters }) => parameters.variables);
  assert.deepEqual(variables, [undefined, undefined, '{"locale":null}']);
});

test("what stands in the endpoint stays there", async (t) => {
  const { endpoint, seen } = await serving(t, answer);

  await createClient({ endpoint: `${endpoint}?site=1` }).query(SpeakerList);

  assert.deepEqual(seen[0]?.parameters, { site: "1", documentId: SpeakerList.id });
});

test("a question that is too long for an address goes by POST", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const text = "x".repeat(LONGEST_ADDRESS);

  const result = await createClient({ endpoint }).query(AgendaPage, {
    where: { text },
  });

  assert.ok(result.ok);
  assert.equal(seen[0]?.method, "POST");
  assert.equal(seen[0]?.headers["content-type"], "application/json");
  assert.deepEqual(seen[0]?.body, {
    documentId: AgendaPage.id,
    variables: { where: { text } },
  });
});

test("an operation of one's own is sent as text", async (t) => {
  const { endpoint, seen } = await serving(t, answer);

  await createClient({ endpoint }).query(OWN);

  assert.equal(seen[0]?.method, "GET");
  assert.deepEqual(seen[0]?.parameters, { operationName: "Own", query: OWN.text });
});

test("a long operation of one's own goes by POST", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const text = `${OWN.text} #${"x".repeat(LONGEST_ADDRESS)}`;

  await createClient({ endpoint }).query(defineOperation("Own", text));

  assert.equal(seen[0]?.method, "POST");
  assert.deepEqual(seen[0]?.body, { operationName: "Own", query: text });
});

/** As GraphQL Code Generator writes it with `documentMode: "string"`. */
class TypedDocumentString<Result, Variables> extends String {
  declare __apiType?: (variables: Variables) => Result;
  readonly __meta__?: Record<string, unknown> | undefined;
  private readonly value: string;

  constructor(value: string, meta?: Record<string, unknown>) {
    super(value);
    this.value = value;
    this.__meta__ = meta;
  }

  override toString(): string {
    return this.value;
  }
}

test("a document of the code generator is sent as text, or by its hash", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const { query } = createClient({ endpoint });
  const hash = "0".repeat(64);
  type Variables = { locale: string };

  const document = new TypedDocumentString<typeof DATA, Variables>(OWN.text);
  const hashed = new TypedDocumentString<typeof DATA, Variables>(OWN.text, { hash });
  const result = await query(document, { locale: "fr" });
  await query(hashed, { locale: "fr" });

  assert.deepEqual(result.ok && result.data.themes, []);
  const variables = '{"locale":"fr"}';
  assert.deepEqual(seen[0]?.parameters, { query: OWN.text, variables });
  assert.deepEqual(seen[1]?.parameters, { documentId: `sha256:${hash}`, variables });
});

test("an id that the server does not know is replaced by the text, for good", async (t) => {
  const { endpoint, seen } = await serving(t, unknown, answer);
  const { query } = createClient({ endpoint });

  const first = await query(SpeakerList);
  const second = await query(SpeakerList);

  assert.ok(first.ok && second.ok);
  const sent = seen.map(({ parameters }) => Object.keys(parameters));
  const byText = ["operationName", "query"];
  assert.deepEqual(sent, [["documentId"], byText, byText]);
  assert.equal(seen[1]?.parameters.query, SpeakerList.text);
});

test("the text is sent once", async (t) => {
  const { endpoint, seen } = await serving(t, unknown);

  const result = await createClient({ endpoint }).query(SpeakerList);

  assert.equal(!result.ok && result.error.code, "PERSISTED_QUERY_NOT_FOUND");
  assert.equal(seen.length, 2);
});

test("headers of one's own are sent, and take the place of ours", async (t) => {
  const { endpoint, seen } = await serving(t, answer);
  const headers = { Accept: "application/json", "X-Partner": "lanterne" };

  await createClient({ endpoint, headers }).query(SpeakerList);

  assert.equal(seen[0]?.headers.accept, "application/json");
  assert.equal(seen[0]?.headers["x-partner"], "lanterne");
});

test("another fetch may stand in", async () => {
  const asked: unknown[] = [];
  const fetch = async (address: unknown) => {
    asked.push(address);
    return Response.json({ data: DATA });
  };

  const client = createClient({ endpoint: "https://cms.example/graphql/", fetch });
  const result = await client.query(OWN);

  assert.deepEqual(result.ok && result.data, DATA);
  assert.deepEqual(asked, [
    "https://cms.example/graphql/?operationName=Own&query=query+Own+%7B+themes+%7B+name+%7D+%7D",
  ]);
});

test("an endpoint that is no address is told at once", () => {
  assert.throws(() => createClient({ endpoint: "graphql" }), TypeError);
});
