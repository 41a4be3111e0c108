/**
 * The addresses of the site: the only place that knows what they look like.
 *
 * - A page of the CMS stands at its own path: `/fr/evenements/…/`.
 * - A page that is missing in the visitor's language stands, in its own, below that
 *   language: `/en/fr/evenements/…/`.
 * - Venues, organisations, the calendar and search have no path in the CMS: their first
 *   part is below, in each language.
 */
import { firstDayOf } from "./months.js";

interface Segments {
  readonly agenda: string;
  readonly speakers: string;
  readonly caseStudies: string;
  readonly calendar: string;
  readonly search: string;
  readonly venues: string;
  readonly organisations: string;
}

const FR: Segments = {
  agenda: "evenements",
  speakers: "intervenants",
  caseStudies: "etudes-de-cas",
  calendar: "calendrier",
  search: "recherche",
  venues: "lieux",
  organisations: "organismes",
};

const EN: Segments = {
  agenda: "events",
  speakers: "speakers",
  caseStudies: "case-studies",
  calendar: "calendar",
  search: "search",
  venues: "venues",
  organisations: "organizations",
};

function segmentsOf(locale: string): Segments {
  return locale.split("-")[0] === "fr" ? FR : EN;
}

/** Lists for which the CMS may have pages. */
export type List = "agenda" | "speakers" | "caseStudies";

/** What a path of this site asks for. */
export type Asked =
  | { readonly kind: "calendar"; readonly month: string | undefined }
  | { readonly kind: "search" }
  | { readonly kind: "venues" }
  | { readonly kind: "venue"; readonly slug: string }
  | { readonly kind: "organisations" }
  | { readonly kind: "organisation"; readonly slug: string }
  | { readonly kind: "page"; readonly path: string };

/**
 * @param path with the slash at its end
 * @param locales of the site
 * @returns the language of the visitor and what is asked for; undefined where the path
 *   begins with no language of the site
 */
export function readPath(
  path: string,
  locales: readonly string[],
): { locale: string; asked: Asked } | undefined {
  const [locale = "", first = "", second = "", ...rest] = path.split("/").slice(1, -1);
  if (!locales.includes(locale)) return undefined;
  const own =
    rest.length === 0 ? ownPage(segmentsOf(locale), first, second) : undefined;
  if (own) return { locale, asked: own };
  const isBorrowed = locales.includes(first) && first !== locale;
  return {
    locale,
    asked: { kind: "page", path: isBorrowed ? path.slice(locale.length + 1) : path },
  };
}

function ownPage(names: Segments, first: string, second: string): Asked | undefined {
  switch (first) {
    case names.calendar:
      if (second && !firstDayOf(second)) return undefined;
      return { kind: "calendar", month: second || undefined };
    case names.search:
      return second ? undefined : { kind: "search" };
    case names.venues:
      return second ? { kind: "venue", slug: second } : { kind: "venues" };
    case names.organisations:
      return second
        ? { kind: "organisation", slug: second }
        : { kind: "organisations" };
    default:
      return undefined;
  }
}

export function homeAddress(locale: string): string {
  return `/${locale}/`;
}

/** Of a page of the CMS, for a visitor in a language. */
export function pageAddress(path: string, locale: string): string {
  return localeOf(path) === locale ? path : `/${locale}${path}`;
}

/** The language in which a path of the CMS is. */
export function localeOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Where lists of the CMS stand unless its menu has them. */
export function listAddress(list: List, locale: string): string {
  return `/${locale}/${segmentsOf(locale)[list]}/`;
}

export function calendarAddress(locale: string, month?: string): string {
  const calendar = `/${locale}/${segmentsOf(locale).calendar}/`;
  return month ? `${calendar}${month}/` : calendar;
}

export function searchAddress(locale: string): string {
  return `/${locale}/${segmentsOf(locale).search}/`;
}

export function venueAddress(locale: string, slug?: string): string {
  return withSlug(`/${locale}/${segmentsOf(locale).venues}/`, slug);
}

export function organisationAddress(locale: string, slug?: string): string {
  return withSlug(`/${locale}/${segmentsOf(locale).organisations}/`, slug);
}

function withSlug(list: string, slug: string | undefined): string {
  return slug ? `${list}${encodeURIComponent(slug)}/` : list;
}

/**
 * An address that the API gave, on this site where it leads to a page of it.
 *
 * @param url `https://cms.example.org/fr/a-propos/`
 * @param origin of the pages as the CMS writes them
 */
export function ownAddress(
  url: string,
  origin: string,
  locales: readonly string[],
): string {
  if (!url.startsWith(`${origin}/`)) return url;
  const path = url.slice(origin.length);
  return locales.includes(localeOf(path)) ? path : url;
}

/** An address in which only the letters that HTTP does not take are escaped. */
export function asciiAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}
