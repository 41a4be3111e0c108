/** What every page knows: who asks, in which language, of which site, and when. */
import { localeOf, listAddress, ownAddress } from "./addresses.js";
import type { Reader } from "./answers.js";
import type { House } from "./app.js";
import type { Settings } from "./settings.js";
import type { MenuEntry, SiteOf } from "./shapes.js";
import { type Wall, wallIn } from "./wall.js";
import { type Words, wordsIn } from "./words/words.js";

export interface Visit {
  /** Language of the visitor. */
  readonly locale: string;
  readonly words: Words;
  readonly site: SiteOf;
  readonly settings: Settings;
  readonly reader: Reader;
  readonly query: URLSearchParams;
  /** Now, at the clock of the site. */
  readonly now: Wall;
}

export function visitIn(
  locale: string,
  site: SiteOf,
  query: URLSearchParams,
  reader: Reader,
  { settings, answers }: House,
): Visit {
  const now = wallIn(site.timeZone, answers.now());
  return { locale, words: wordsIn(locale), site, settings, reader, query, now };
}

/** An address that the API gave, on this site where it is a page of it. */
export function addressOn(visit: Visit): (url: string) => string {
  const { site } = visit;
  const origin = site.homePage ? new URL(site.homePage.url).origin : "";
  return (url) => ownAddress(url, origin, site.locales);
}

const LISTS = {
  agenda: "EventIndex",
  speakers: "SpeakerIndex",
  caseStudies: "CaseStudyIndex",
} as const;

/** Where a list stands: as the menu says, else at its usual address. */
export function listOf(visit: Visit, list: keyof typeof LISTS): string {
  const { site, locale } = visit;
  const entries = site.navigation.flatMap((entry) => [entry, ...entry.children]);
  const page = entries
    .map((entry) => entry.page)
    .find(
      (found) => found?.__typename === LISTS[list] && localeOf(found.path) === locale,
    );
  return page?.path ?? listAddress(list, locale);
}

type Entry = Pick<MenuEntry, "label" | "url" | "page">;

/** Where an entry of the menu leads. */
export function entryAddress(visit: Visit, { page, url }: Entry): string {
  return page?.path ?? addressOn(visit)(url);
}
