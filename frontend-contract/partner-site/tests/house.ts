import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import * as affiche from "@affiche/client";
import { Answers } from "../src/answers.js";
import { createApp } from "../src/app.js";
import { readSettings } from "../src/settings.js";

/** What an operation answers; what tests change in it is not typed. */
type Data = any;
type Variables = Record<string, any>;

interface Answer {
  /** Of HTTP, 200 unless told. */
  readonly status?: number;
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Answers by operation, each made from the recorded one and the variables. */
export type Told = Readonly<
  Record<string, (recorded: Data, variables: Variables) => Answer>
>;

const RECORDED = new URL("../../../examples/", import.meta.url);

const NAMES = new Map(
  Object.values(affiche).flatMap((one) =>
    typeof one === "object" && "id" in one ? [[one.id, one.name] as const] : [],
  ),
);

/** The CMS has one page of its own, the one that was recorded. */
const USUALLY: Told = {
  PageContent: (recorded, { path }) =>
    path === recorded.data.route.page.path ? recorded : { data: { route: null } },
};

/**
 * The site on a server that answers each operation as it was recorded in French, but for
 * what a test tells otherwise.
 *
 * @returns what the site answers at a path
 */
export async function siteWhere(
  test: TestContext,
  told: Told,
  now = new Date("2026-11-27T15:00:00Z"),
): Promise<
  (path: string) => Promise<{ status: number; headers: Headers; text: string }>
> {
  const server = createServer(async (request, response) => {
    respond(response, await questionOf(request), told);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/graphql/`;
  const client = affiche.createClient({ endpoint, retries: 0 });
  const settings = readSettings({ AFFICHE_ENDPOINT: endpoint });
  const app = createApp({
    settings,
    answers: new Answers(client, undefined, () => now),
  });
  return async (path) => {
    const answer = await app.request(path);
    const { status, headers } = answer;
    return { status, headers, text: await answer.text() };
  };
}

/** Without its tags, its spaces made one. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n]+/g, " ")
    .trim();
}

/** What stands between a text and the one that ends it. */
export function between(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  return html.slice(start, html.indexOf(to, start));
}

interface Question {
  readonly name: string;
  readonly variables: Variables;
}

async function questionOf(request: IncomingMessage): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const inAddress = new URL(request.url ?? "", "http://site").searchParams;
  const asked = text ? JSON.parse(text) : Object.fromEntries(inAddress);
  const { documentId, operationName, variables = {} } = asked;
  return {
    name: NAMES.get(documentId) ?? operationName ?? "Preview",
    variables: typeof variables === "string" ? JSON.parse(variables) : variables,
  };
}

function respond(response: ServerResponse, question: Question, told: Told): void {
  const { name, variables } = question;
  const change = told[name] ?? USUALLY[name] ?? ((recorded: Data) => recorded);
  const { status, ...body } = change(recordedOf(name), variables);
  response.writeHead(status ?? 200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

/** The whole answer, with its `data`; none for what is no operation of the contract. */
function recordedOf(name: string): Data {
  if (name === "Preview") return undefined;
  const file = readFileSync(new URL(`${name}.fr.json`, RECORDED), "utf8");
  return JSON.parse(file).response;
}
