/** The address of the page after this one of a list; the rest of the address stays. */
export function nextPage(
  path: string,
  query: URLSearchParams,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null },
): string | undefined {
  if (!hasNextPage || endCursor === null) return undefined;
  const changed = new URLSearchParams(query);
  changed.set("after", endCursor);
  return `${path}?${changed}`;
}
