/** Labelled addresses elsewhere. */
import type { Link } from "../shapes.js";
import type { Words } from "../words/words.js";

interface Props {
  readonly words: Words;
  readonly links: readonly Link[];
  readonly lang?: string | undefined;
}

export function Links({ words, links, lang }: Props) {
  if (links.length === 0) return null;
  return (
    <ul class="links" aria-label={words.elsewhere} lang={lang}>
      {links.map(({ label, url }) => (
        <li>
          <a href={url}>{label || new URL(url).hostname}</a>
        </li>
      ))}
    </ul>
  );
}
