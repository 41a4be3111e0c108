import { resultOf } from "./answer.js";
import { AfficheError } from "./errors.js";
import { exchange } from "./exchange.js";
import type { Sent } from "./operation.js";
import { type Request, requestOf } from "./request.js";
import type { Result } from "./result.js";
import { persist } from "./retry.js";
import type { Settings } from "./settings.js";

/** For one question. */
export interface QueryOptions {
  /** Ends the question, attempts and pauses included. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each attempt; 0 waits for ever. */
  readonly timeout?: number | undefined;
}

/** Asks for a document by its id, and by its text where the server has no such id. */
export async function ask(
  document: Sent,
  variables: unknown,
  settings: Settings,
  options: QueryOptions = {},
): Promise<Result<unknown>> {
  const { endpoint, headers, isPrivate, unknownIds } = settings;
  const byText = { ...document, id: undefined };
  const isUnknown = document.id === undefined || unknownIds.has(document.id);
  const sent = isUnknown ? byText : document;
  const request = requestOf(endpoint, sent, variables, headers, isPrivate);
  const result = await send(request, settings, options);
  if (!sent.id || result.ok || result.error.code !== "PERSISTED_QUERY_NOT_FOUND") {
    return result;
  }
  unknownIds.add(sent.id);
  const second = requestOf(endpoint, byText, variables, headers, isPrivate);
  return send(second, settings, options);
}

/** Sends a request until there is an answer, which may be that the kept one is true. */
async function send(
  request: Request,
  settings: Settings,
  { signal, timeout = settings.timeout }: QueryOptions,
): Promise<Result<unknown>> {
  const cache = request.body === undefined ? settings.cache : undefined;
  const kept = await cache?.get(request.address);
  const conditional = kept
    ? { ...request, headers: { ...request.headers, "if-none-match": kept.etag } }
    : request;
  const outcome = await persist(
    () => exchange(conditional, settings.fetch, timeout, signal),
    settings,
    signal,
  );
  if (outcome instanceof AfficheError) return { ok: false, error: outcome };
  if (kept && outcome.status === 304) {
    return resultOf({ ...outcome, ...kept, status: 200 }, true);
  }
  const result = resultOf(outcome, false);
  if (cache && result.ok && !result.errors && outcome.etag) {
    await cache.set(request.address, { etag: outcome.etag, text: outcome.text });
  }
  return result;
}
