/** Names in alphabetical order, each with a word beside it. */
import type { Words } from "../words/words.js";
import { Pager } from "./pager.js";

interface Props {
  readonly words: Words;
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly { name: string; href: string; note: string }[];
  readonly next: string | undefined;
}

export function NameList({ words, title, lead, rows, next }: Props) {
  return (
    <div class="names">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      <ul class="rows">
        {rows.map(({ name, href, note }) => (
          <li class="row">
            <p class="row-title">
              <a href={href}>{name}</a>
            </p>
            <p class="row-note">{note}</p>
          </li>
        ))}
      </ul>
      <Pager words={words} previous={undefined} next={next} />
    </div>
  );
}
