/** How many there are that a list does not show. */
import type { Words } from "../words/words.js";

interface Props {
  readonly words: Words;
  readonly shown: number;
  readonly total: number;
}

export function Rest({ words, shown, total }: Props) {
  return total > shown ? <p class="soft">{words.more(total - shown)}</p> : null;
}
