/** Every page of the site for search engines, each with its other languages. */
import { OrganisationList, SitemapWalk, VenueList } from "@affiche/client";
import {
  asciiAddress,
  calendarAddress,
  homeAddress,
  organisationAddress,
  searchAddress,
  venueAddress,
} from "./addresses.js";
import type { Reader } from "./answers.js";
import type { Versions } from "./page.js";
import { readAll } from "./read-all.js";
import type { DataOf, SiteOf } from "./shapes.js";

interface Entry {
  readonly path: string;
  readonly versions: Versions;
  readonly updatedAt?: string;
}

type Walk = DataOf<typeof SitemapWalk>;
type Part = NonNullable<Walk["events"]>;

/** Pages of a hundred that are read of each kind: search engines take 50,000 addresses. */
const MOST_PAGES = 150;

/** All that there is would leave no room for pages that people read. */
const ONCE = { isRemembered: false };

/** @param sites the site in each of its languages, for the menu */
export async function sitemapOf(
  reader: Reader,
  sites: Readonly<Record<string, SiteOf>>,
  siteUrl: string,
): Promise<string> {
  const locales = Object.keys(sites);
  const walks = await Promise.all(locales.map((locale) => walk(reader, locale)));
  const records = await Promise.all(locales.map((locale) => recordsIn(reader, locale)));
  const entries = [
    ...inMenus(sites),
    ...own(locales),
    ...walks.flat(),
    ...records.flat(),
  ];
  // What is named again later is known better: menus do not tell other languages.
  const unique = new Map(entries.map((entry) => [entry.path, entry]));
  const urls = [...unique.values()].map((entry) => written(entry, siteUrl));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

/** Pages that the CMS does not know. */
function own(locales: readonly string[]): Entry[] {
  const makers = [
    homeAddress,
    calendarAddress,
    searchAddress,
    venueAddress,
    organisationAddress,
  ];
  return makers.flatMap((make) => {
    const versions = Object.fromEntries(
      locales.map((locale) => [locale, make(locale)]),
    );
    return Object.values(versions).map((path) => ({ path, versions }));
  });
}

/** Lists and pages of free content, which no other list has. */
function inMenus(sites: Readonly<Record<string, SiteOf>>): Entry[] {
  return Object.values(sites).flatMap(({ navigation }) =>
    navigation
      .flatMap((entry) => [entry, ...entry.children])
      .flatMap(({ page }) => (page ? [{ path: page.path, versions: {} }] : [])),
  );
}

/** Events, people and case studies of one language. */
async function walk(reader: Reader, locale: string): Promise<Entry[]> {
  const [events, speakers, caseStudies] = await Promise.all([
    walkOne(reader, locale, "events", "eventsAfter"),
    walkOne(reader, locale, "speakers", "speakersAfter"),
    walkOne(reader, locale, "caseStudies", "caseStudiesAfter"),
  ]);
  return [...events, ...speakers, ...caseStudies];
}

async function walkOne(
  reader: Reader,
  locale: string,
  kind: "events" | "speakers" | "caseStudies",
  cursor: string,
): Promise<Entry[]> {
  const only = { events: false, speakers: false, caseStudies: false, [kind]: true };
  const pages = await readAll(async (after): Promise<Part> => {
    const variables = { locale, ...only, ...(after && { [cursor]: after }) };
    const found = (await reader.read(SitemapWalk, variables, ONCE))[kind];
    return found ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  }, MOST_PAGES);
  return pages
    .flatMap(({ nodes }) => nodes)
    .map(({ url, updatedAt, translations }) => ({
      path: pathOf(url),
      updatedAt,
      versions: Object.fromEntries(
        translations.map((version) => [version.locale, pathOf(version.url)]),
      ),
    }));
}

/** Places and organisations that are known in a language. */
async function recordsIn(reader: Reader, locale: string): Promise<Entry[]> {
  const venues = await readAll(async (after) => {
    const variables = { locale, first: 100, ...(after && { after }) };
    return (await reader.read(VenueList, variables, ONCE)).venues;
  }, MOST_PAGES);
  const organisations = await readAll(async (after) => {
    const variables = { locale, first: 100, ...(after && { after }) };
    return (await reader.read(OrganisationList, variables, ONCE)).organisations;
  }, MOST_PAGES);
  const of = (
    address: typeof venueAddress,
    lists: typeof venues | typeof organisations,
  ) =>
    lists
      .flatMap(({ nodes }): { locale: string; slug: string }[] => [...nodes])
      .filter((one) => one.locale === locale)
      .map(({ slug }) => ({ path: address(locale, slug), versions: {} }));
  return [...of(venueAddress, venues), ...of(organisationAddress, organisations)];
}

function written({ path, versions, updatedAt }: Entry, siteUrl: string): string {
  const whole = (one: string) => escaped(siteUrl + asciiAddress(one));
  const others = Object.entries(versions).map(
    ([locale, one]) =>
      `<xhtml:link rel="alternate" hreflang="${escaped(locale)}" href="${whole(one)}"/>`,
  );
  const changed = updatedAt ? `<lastmod>${escaped(updatedAt)}</lastmod>` : "";
  const links = others.length > 1 ? others.join("") : "";
  return `<url><loc>${whole(path)}</loc>${changed}${links}</url>`;
}

function pathOf(url: string): string {
  return decodeURI(new URL(url).pathname);
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
