/** The pages before and after, or the first one; the filters stay. */
import type { Words } from "../words/words.js";

interface Props {
  readonly words: Words;
  /** Where the list begins, for one that is read in one direction. */
  readonly start?: string | undefined;
  readonly previous?: string | undefined;
  readonly next: string | undefined;
}

export function Pager({ words, start, previous, next }: Props) {
  if (!start && !previous && !next) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {start ? (
        <a href={start}>
          <span aria-hidden="true">← </span>
          {words.start}
        </a>
      ) : null}
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
