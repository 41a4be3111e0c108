/** What an operation asks of one thing, to ask the same of a draft. */
import type { Operation } from "@affiche/client";

/**
 * The fields that an operation asks of one field, its fragments put in their places:
 * drafts are asked for with a selection, which knows no fragments.
 *
 * @param field with fields of its own; the first of this name
 * @returns `id title seo { title } …`
 */
export function selectionOf(
  { text }: Pick<Operation<unknown, unknown>, "text">,
  field: string,
): string {
  const fragments = new Map(
    [...text.matchAll(/^fragment (\w+) on (\w+) /gm)].map((found) => {
      const [, name = "", type = ""] = found;
      return [name, `... on ${type} { ${inBraces(text, found.index)} }`] as const;
    }),
  );
  const query = text.slice(text.search(/^query /m));
  const start = query.search(new RegExp(`^ +${field}\\b`, "m"));
  return spread(inBraces(query, start), fragments);
}

/** What stands between the next brace and the one that closes it. */
function inBraces(text: string, from: number): string {
  const start = text.indexOf("{", from) + 1;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < text.length) {
    if (text[end] === "{") depth += 1;
    if (text[end] === "}") depth -= 1;
    end += 1;
  }
  return text.slice(start, end - 1).trim();
}

/** Fragments hold others, and no circles. */
function spread(selection: string, fragments: ReadonlyMap<string, string>): string {
  return selection.replace(/\.\.\.(\w+)/g, (written, name: string) => {
    const fragment = fragments.get(name);
    return fragment ? spread(fragment, fragments) : written;
  });
}
