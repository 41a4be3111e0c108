import { type AnswerCache, memoryCache } from "./cache.js";
import type { Patience } from "./retry.js";

export interface ClientOptions {
  /** Address of the API: `https://cms.example.org/graphql/`. */
  readonly endpoint: string;
  /** Milliseconds for each attempt, 10,000 unless told; 0 waits for ever. */
  readonly timeout?: number | undefined;
  /** How often to ask again after a failure that may pass, 2 unless told. */
  readonly retries?: number | undefined;
  /** Milliseconds before the second attempt, 300 unless told. */
  readonly retryDelay?: number | undefined;
  /** The longest `Retry-After` that is waited for, 10 seconds unless told. */
  readonly maxRetryAfter?: number | undefined;
  /** In place of the platform's own. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Keeps answers to ask whether they are still true. Unless told it is in memory, and
   * off in a browser, whose own cache does the same without a preflight.
   */
  readonly cache?: AnswerCache | false | undefined;
  /**
   * Makes this the client of a page that shows a draft: `preview` takes this token where
   * it is given none, and no cache keeps anything.
   */
  readonly previewToken?: string | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What one client knows. */
export interface Settings extends Patience {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly cache: AnswerCache | undefined;
  readonly isPrivate: boolean;
  /** Ids that this server did not know: their texts are sent at once. */
  readonly unknownIds: Set<string>;
}

/** @throws TypeError for an endpoint that is no address */
export function settingsOf(options: ClientOptions): Settings {
  return {
    endpoint: new URL(options.endpoint, globalThis.location?.href).href,
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    headers: inLowerCase(options.headers ?? {}),
    timeout: options.timeout ?? 10_000,
    retries: options.retries ?? 2,
    retryDelay: options.retryDelay ?? 300,
    maxRetryAfter: options.maxRetryAfter ?? 10,
    cache: cacheOf(options),
    isPrivate: options.previewToken !== undefined,
    unknownIds: new Set(),
  };
}

function cacheOf({ cache }: ClientOptions): AnswerCache | undefined {
  if (cache !== undefined) return cache || undefined;
  return typeof document === "undefined" ? memoryCache() : undefined;
}

/** One name for each header, so that yours takes the place of ours. */
function inLowerCase(
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  const pairs = Object.entries(headers);
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}
