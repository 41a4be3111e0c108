/** A list of the API to its end, a page at a time. */
import type { Connection } from "@affiche/client";

/**
 * @param ask for the page after a cursor
 * @param most pages that are read; what is after them is left out
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
    after = (page.pageInfo.hasNextPage && page.pageInfo.endCursor) || undefined;
  } while (after !== undefined && pages.length < most);
  return pages;
}
