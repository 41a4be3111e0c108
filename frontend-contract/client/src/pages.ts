import { AfficheError } from "./errors.js";
import type { Result } from "./result.js";

/** A page of a list, of which no more than this is read. */
export interface Connection {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor?: string | null;
  };
}

/**
 * Each page of a list.
 *
 * @param ask for the page after a cursor
 * @param list where in the answer the list is
 * @throws AfficheError where a page cannot be had: the walk is never short unnoticed
 */
export async function* walk<Data>(
  ask: (after: string | null | undefined) => Promise<Result<Data>>,
  list: (data: Data) => Connection | null | undefined,
  start: string | null | undefined,
): AsyncGenerator<Data, void, undefined> {
  let after = start;
  for (;;) {
    const result = await ask(after);
    if (!result.ok) throw result.error;
    const { data, errors, status } = result;
    const found = list(data);
    const [error] = errors ?? [];
    if (!found && error) {
      const { code } = error.extensions;
      const { message } = error;
      const all = errors ?? [];
      throw new AfficheError({ kind: "graphql", code, message, status, errors: all });
    }
    yield data;
    if (!found?.pageInfo.hasNextPage) return;
    const next = found.pageInfo.endCursor;
    if (typeof next !== "string") throw lost();
    if (next === after) throw stuck(next);
    after = next;
  }
}

function lost(): AfficheError {
  return new AfficheError({
    kind: "malformed",
    code: "CURSOR_MISSING",
    message: "There is a next page, and no `endCursor`. Does the operation ask for it?",
  });
}

function stuck(cursor: string): AfficheError {
  return new AfficheError({
    kind: "malformed",
    code: "CURSOR_REPEATED",
    message: `The page after '${cursor}' ends there, too. Does the operation use it?`,
  });
}
