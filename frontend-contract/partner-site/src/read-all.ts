/** A list of the API to its end, a page at a time. */
import { AfficheError, type Connection } from "@affiche/client";

/**
 * @param ask for the page after a cursor
 * @param most pages that are read; what is after them is left out
 * @throws AfficheError where there is a next page and no way to it
 */
export async function readAll<List extends Connection>(
  ask: (after: string | undefined) => Promise<List>,
  most: number,
): Promise<List[]> {
  const pages: List[] = [];
  let after: string | undefined;
  do {
    const page = await ask(after);
    pages.push(page);
    after = cursorAfter(page);
  } while (after !== undefined && pages.length < most);
  return pages;
}

function cursorAfter({ pageInfo }: Connection): string | undefined {
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage) return undefined;
  if (endCursor) return endCursor;
  throw new AfficheError({
    kind: "malformed",
    code: "CURSOR_MISSING",
    message: "There is a next page of a list, and no `endCursor`.",
  });
}
