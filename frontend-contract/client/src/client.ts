import { ask, type QueryOptions, type Settings } from "./ask.js";
import { type AnswerCache, memoryCache } from "./cache.js";
import { type Document, sentOf } from "./operation.js";
import { type Connection, walk } from "./pages.js";
import { previewResult, previewText } from "./preview.js";
import type { Result } from "./result.js";

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
   * off in a browser, whose own cache does the same without asking for permission.
   */
  readonly cache?: AnswerCache | false | undefined;
  /**
   * Makes this the client of a page that shows a draft: `preview` takes this token where
   * it is given none, and nothing is kept by any cache.
   */
  readonly previewToken?: string | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Left out where no variable has to be given. */
type Rest<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: QueryOptions]
    : [variables: Variables, options?: QueryOptions];

export interface PagesOptions<Variables> extends QueryOptions {
  /** The variable that takes the cursor, `after` unless told. */
  readonly cursor?: (keyof Variables & string) | undefined;
}

export interface Client {
  /** Asks once. Gives an error as a value, whatever network and server do. */
  query<Data, Variables>(
    document: Document<Data, Variables>,
    ...rest: Rest<Variables>
  ): Promise<Result<Data>>;

  /**
   * The data of each page of a list, to its end.
   *
   * @param list where in the data the list is
   * @throws AfficheError where a page cannot be had
   */
  pages<Data, Variables extends object>(
    document: Document<Data, Variables>,
    variables: Variables,
    list: (data: Data) => Connection | null | undefined,
    options?: PagesOptions<Variables>,
  ): AsyncGenerator<Data, void, undefined>;

  /**
   * A draft, for the holder of a token. `PREVIEW_UNSUPPORTED` where there are none yet.
   *
   * @param selection of fields of the interface `Page`: `title ... on Event { summary }`
   */
  preview<Data = unknown>(
    token: string | undefined,
    selection: string,
    options?: QueryOptions,
  ): Promise<Result<{ preview: Data | null }>>;
}

/** @throws TypeError for an endpoint that is no address */
export function createClient(options: ClientOptions): Client {
  const settings = settingsOf(options);

  function query<Data>(
    document: Document<Data, never>,
    variables?: unknown,
    asked?: QueryOptions,
  ): Promise<Result<Data>> {
    return ask(sentOf(document), variables, settings, asked) as Promise<Result<Data>>;
  }

  return {
    query,
    pages(document, variables, list, { cursor = "after" as never, ...asked } = {}) {
      const page = (after: unknown) =>
        query(document, { ...variables, [cursor]: after }, asked);
      return walk(page, list, variables[cursor] as string | null | undefined);
    },
    async preview(token = options.previewToken, selection, asked) {
      const text = previewText(selection);
      const hidden = { ...settings, isPrivate: true };
      const result = await ask({ name: "Preview", text }, { token }, hidden, asked);
      return previewResult(result as Result<never>);
    },
  };
}

function settingsOf(options: ClientOptions): Settings {
  const {
    timeout = 10_000,
    retries = 2,
    retryDelay = 300,
    maxRetryAfter = 10,
  } = options;
  return {
    endpoint: new URL(options.endpoint, globalThis.location?.href).href,
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    headers: options.headers ?? {},
    cache: cacheOf(options),
    isPrivate: options.previewToken !== undefined,
    unknownIds: new Set(),
    timeout,
    retries,
    retryDelay,
    maxRetryAfter,
  };
}

function cacheOf({ cache }: ClientOptions): AnswerCache | undefined {
  if (cache !== undefined) return cache || undefined;
  return typeof document === "undefined" ? memoryCache() : undefined;
}
