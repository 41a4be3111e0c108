import { AfficheError } from "./errors.js";
import type { Request } from "./request.js";

/** What came over HTTP, whole. */
export interface Response {
  readonly status: number;
  readonly etag: string | null;
  readonly retryAfter: string | null;
  readonly text: string;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Sends one request, once.
 *
 * @param timeout milliseconds for all of the answer; 0 waits for ever
 */
export async function exchange(
  request: Request,
  fetch: typeof globalThis.fetch,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Response | AfficheError> {
  if (signal?.aborted) return aborted(signal);
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener("abort", abort);
  const timer = timeout
    ? setTimeout(abort, Math.min(timeout, LONGEST_TIMER))
    : undefined;
  try {
    const response = await fetch(request.address, {
      headers: request.headers,
      signal: controller.signal,
      ...(request.body !== undefined && { method: "POST", body: request.body }),
      ...(request.isPrivate && { cache: "no-store" }),
    });
    return {
      status: response.status,
      etag: response.headers.get("etag"),
      retryAfter: response.headers.get("retry-after"),
      text: await response.text(),
    };
  } catch (cause) {
    if (signal?.aborted) return aborted(signal);
    return controller.signal.aborted ? late(timeout) : unreachable(cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

export function aborted(signal: AbortSignal): AfficheError {
  return new AfficheError({
    kind: "aborted",
    code: "ABORTED",
    message: "The question was withdrawn by its signal.",
    cause: signal.reason,
  });
}

function late(timeout: number): AfficheError {
  return new AfficheError({
    kind: "timeout",
    code: "TIMEOUT",
    message: `No whole answer came within ${timeout} ms.`,
  });
}

function unreachable(cause: unknown): AfficheError {
  return new AfficheError({
    kind: "network",
    code: "NETWORK",
    message: "The server cannot be reached, or broke off.",
    cause,
  });
}
