import { ask, type QueryOptions } from "./ask.js";
import { type Document, sentOf } from "./operation.js";
import { type Connection, walk } from "./pages.js";
import { previewResult, previewText } from "./preview.js";
import type { Result } from "./result.js";
import { type ClientOptions, settingsOf } from "./settings.js";

export interface PagesOptions<Variables> extends QueryOptions {
  /** The variable that takes the cursor, `after` unless told. */
  readonly cursor?: (keyof Variables & string) | undefined;
}

export interface Client {
  /** Asks once. Gives an error as a value, whatever network and server do. */
  query<Data, Variables>(
    document: Document<Data, Variables>,
    variables: NoInfer<Variables>,
    options?: QueryOptions,
  ): Promise<Result<Data>>;

  /** Variables may be left out where none has to be given. */
  query<Data, Variables>(
    document: Document<Data, Variables>,
    ...none: Record<string, never> extends Variables ? [] : [variables: Variables]
  ): Promise<Result<Data>>;

  /**
   * The data of each page of a list, to its end.
   *
   * @param list where in the data the list is
   * @throws AfficheError where a page cannot be had
   */
  pages<Data, Variables extends object>(
    document: Document<Data, Variables>,
    variables: NoInfer<Variables>,
    list: (data: Data) => Connection | null | undefined,
    options?: PagesOptions<NoInfer<Variables>>,
  ): AsyncGenerator<Data, void, undefined>;

  /**
   * A draft, for the holder of a token. `PREVIEW_UNSUPPORTED` where there are none yet.
   *
   * @param token that of the client where undefined
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
      const document = { name: "Preview", text: previewText(selection) };
      const hidden = { ...settings, isPrivate: true };
      const result = await ask(document, { token }, hidden, asked);
      return previewResult(result as Result<never>);
    },
  };
}
