/** The pages before and after; the filters stay. */
import type { Words } from "../words/words.js";

interface Props {
  readonly words: Words;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export function Pager({ words, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {previous ? (
        <a href={previous} rel="prev">
          <span aria-hidden="true">← </span>
          {words.previous}
        </a>
      ) : null}
      {next ? (
        <a href={next} rel="next">
          {words.next}
          <span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  );
}
