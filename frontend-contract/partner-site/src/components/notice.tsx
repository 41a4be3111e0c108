/** What has to be said of a page before it is read. */
import type { TranslationStatus } from "@affiche/client";
import { momentOf } from "../dates.js";
import type { Visit } from "../visit.js";
import { wallIn } from "../wall.js";
import { languageName } from "../words/words.js";

interface Served {
  readonly locale: string;
  readonly translation: { readonly status: TranslationStatus };
}

/** That another language is served, or that the original has changed. */
export function TranslationNotice({ visit, of }: { visit: Visit; of: Served }) {
  if (of.locale !== visit.locale) {
    return <RecordNotice visit={visit} locale={of.locale} />;
  }
  if (of.translation.status !== "STALE") return null;
  return (
    <p class="notice notice-small" role="note">
      {visit.words.stale}
    </p>
  );
}

/** That something is in another language than the visitor's. */
export function RecordNotice({ visit, locale }: { visit: Visit; locale: string }) {
  const { words } = visit;
  if (locale === visit.locale) return null;
  const [wanted = visit.locale] = visit.locale.split("-");
  return (
    <p class="notice" role="note">
      {words.fallback(languageName(locale, words), languageName(wanted, words))}
    </p>
  );
}

/** That the CMS cannot be reached, and how old the page is. */
export function RememberedNotice({ visit }: { visit: Visit }) {
  const { reader, site, words } = visit;
  if (!reader.rememberedFrom) return null;
  const moment = momentOf(wallIn(site.timeZone, reader.rememberedFrom), words);
  return (
    <p class="notice" role="status">
      {words.remembered(moment)}
    </p>
  );
}

/** That the page is not published. */
export function DraftNotice({ visit }: { visit: Visit }) {
  const { words } = visit;
  return (
    <p class="draft" role="status">
      <strong class="status">{words.draft}</strong> {words.draftText}
    </p>
  );
}
