import type { Sent } from "./operation.js";

/** Servers and proxies commonly read 8,000 bytes of an address, with what is around. */
export const LONGEST_ADDRESS = 7000;

const ACCEPT = "application/graphql-response+json, application/json;q=0.9";

/** One request over HTTP. Without a body it is a GET, which caches may keep. */
export interface Request {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** No cache may keep the answer, or give a kept one. */
  readonly isPrivate: boolean;
}

/**
 * How a document is asked for: by its id if it has one, and by GET if the address is
 * short enough.
 */
export function requestOf(
  endpoint: string,
  { id, name, text }: Sent,
  variables: unknown,
  headers: Readonly<Record<string, string>>,
  isPrivate: boolean,
): Request {
  const document = id ? { documentId: id } : { operationName: name, query: text };
  if (!isPrivate) {
    const address = addressOf(endpoint, { ...document, variables });
    if (address.length <= LONGEST_ADDRESS) {
      return { address, headers: { accept: ACCEPT, ...headers }, isPrivate };
    }
  }
  return {
    address: endpoint,
    headers: { accept: ACCEPT, "content-type": "application/json", ...headers },
    body: stableJson({ ...document, variables }),
    isPrivate,
  };
}

function addressOf(endpoint: string, parameters: Record<string, unknown>): string {
  const address = new URL(endpoint);
  for (const [name, value] of Object.entries(parameters)) {
    const text = typeof value === "string" ? value : stableJson(value);
    if (text !== undefined && text !== "{}") address.searchParams.set(name, text);
  }
  return address.href;
}

/** JSON with the names in order: the same question is the same address. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(byName))
      : inner,
  );
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
