/** Names in alphabetical order, each with a word beside it. */
import type { PagesAround } from "../pages-around.js";
import type { Words } from "../words/words.js";
import { Pager } from "./pager.js";

interface Props {
  readonly words: Words;
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly { name: string; href: string; note: string }[];
  readonly pages: PagesAround;
}

export function NameList({ words, title, lead, rows, pages }: Props) {
  return (
    <div class="names">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      {rows.length === 0 ? <p class="empty">{words.nothingListed}</p> : null}
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
      <Pager words={words} {...pages} />
    </div>
  );
}
