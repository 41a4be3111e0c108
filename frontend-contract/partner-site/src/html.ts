/** What the API gives as HTML or JSON, made ready for a page of this site. */

/** A piece of a passage: words that were found, or what is around them. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
};

/**
 * The passage of a search in pieces of plain text, so that nothing of it but its marks
 * is ever HTML.
 *
 * @param highlight with words between `<mark>` and `</mark>`, the rest escaped
 */
export function piecesOf(highlight: string): Piece[] {
  return highlight
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, place) => ({ text: plain(part), isFound: place % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

function plain(escaped: string): string {
  return escaped.replace(
    /&(amp|lt|gt|quot|#39|#x27);/g,
    (entity, name: string) => ENTITIES[name] ?? entity,
  );
}

/** Rich text with the address of each link replaced; it is sanitised by the CMS. */
export function withAddresses(html: string, replace: (url: string) => string): string {
  return html.replace(
    /(<a\b[^>]*?\shref=")([^"]*)"/g,
    (_, before: string, url: string) => `${before}${escaped(replace(plain(url)))}"`,
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** JSON for a script tag that no text can end, with each string replaced. */
export function scriptJson(value: unknown, replace: (text: string) => string): string {
  const text = JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === "string" ? replace(inner) : inner,
  );
  return text.replaceAll("<", "\\u003c");
}
