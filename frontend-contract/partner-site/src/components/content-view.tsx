/** A page of free content, with the pages beside it in the menu. */
import type { StoredContent } from "../shapes.js";
import { entryAddress, type Visit } from "../visit.js";
import { Blocks } from "./blocks.js";
import { TranslationNotice } from "./notice.js";

interface Props {
  readonly visit: Visit;
  readonly page: Omit<StoredContent, "__typename">;
}

export function ContentView({ visit, page }: Props) {
  const lang = page.locale === visit.locale ? undefined : page.locale;
  return (
    <article class="content">
      <header class="page-head">
        <TranslationNotice visit={visit} of={page} />
        <h1 lang={lang}>{page.title}</h1>
      </header>
      <Neighbours visit={visit} path={page.path} />
      <div class="content-text" lang={lang}>
        <Blocks visit={visit} blocks={page.body} />
      </div>
    </article>
  );
}

/** The part of the menu in which a page is, where it has one. */
function Neighbours({ visit, path }: { visit: Visit; path: string }) {
  const { words, site } = visit;
  const part = site.navigation.find(
    (entry) =>
      entry.children.length > 0 &&
      [entry, ...entry.children].some(({ page }) => page?.path === path),
  );
  if (!part) return null;
  return (
    <nav class="neighbours" aria-label={words.inThisPart}>
      <ul>
        {[part, ...part.children].map((entry) => (
          <li>
            <a
              href={entryAddress(visit, entry)}
              aria-current={entry.page?.path === path ? "page" : undefined}
            >
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
