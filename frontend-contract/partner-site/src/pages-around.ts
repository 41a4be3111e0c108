/** Where one leafs to in a list that is read in one direction. */
export interface PagesAround {
  /** The first page, for those who are past it. */
  readonly start: string | undefined;
  readonly next: string | undefined;
}

/** The rest of the address stays. */
export function pagesAround(
  path: string,
  query: URLSearchParams,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null },
): PagesAround {
  const rest = new URLSearchParams(query);
  rest.delete("after");
  const start = rest.size > 0 ? `${path}?${rest}` : path;
  const next = new URLSearchParams(rest);
  if (endCursor !== null) next.set("after", endCursor);
  return {
    start: query.has("after") ? start : undefined,
    next: hasNextPage && endCursor !== null ? `${path}?${next}` : undefined,
  };
}
