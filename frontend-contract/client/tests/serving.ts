import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly parameters: Record<string, string>;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

export type Answer = (response: ServerResponse, seen: Seen, number: number) => void;

export interface Serving {
  readonly endpoint: string;
  readonly seen: Seen[];
}

/** A server for one test, which answers the first request, the second, … in turn. */
export async function serving(
  test: TestContext,
  ...answers: Answer[]
): Promise<Serving> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const request_ = await read(request);
    seen.push(request_);
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    answer?.(response, request_, seen.length);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}/graphql/`, seen };
}

async function read(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(request.url ?? "", "http://127.0.0.1");
  return {
    method: request.method ?? "",
    parameters: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: text ? JSON.parse(text) : undefined,
  };
}

/** An answer in JSON. */
export function json(
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(value));
  };
}

/** What a proxy shows when nothing is behind it. */
export function page(status: number, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "text/html", ...headers });
    response.end("<h1>Bad gateway</h1>");
  };
}

/** The connection breaks before there is an answer. */
export const broken: Answer = (response) => {
  response.destroy();
};

/** Nothing comes. */
export const silent: Answer = () => {};

/** An answer with one error, as the API tells it. */
export function refusal(code: string, message = "No.", status = 200): Answer {
  return json({ errors: [{ message, extensions: { code } }] }, status);
}
