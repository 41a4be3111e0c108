/**
 * Venues and organisations, which have no path in the CMS: they stand at their names in
 * the language of the visitor, else at those of the language in which they are known.
 */
import type { Page, Redirect, Versions } from "./page.js";
import type { Visit } from "./visit.js";

interface Named {
  readonly key: string;
  readonly locale: string;
  readonly slug: string;
}

export interface Located<One> extends Required<
  Pick<Page, "versions" | "borrowed" | "canonical">
> {
  readonly record: One;
}

interface Kind<One> {
  readonly bySlug: (slug: string, locale: string) => Promise<One | null>;
  readonly byKey: (key: string, locale: string) => Promise<One | null>;
  readonly address: (locale: string, slug: string) => string;
}

export async function findRecord<One extends Named>(
  visit: Visit,
  slug: string,
  kind: Kind<One>,
): Promise<Located<One> | Redirect | undefined> {
  const { locale, site } = visit;
  const others = site.locales.filter((code) => code !== locale);
  const record =
    (await kind.bySlug(slug, locale)) ?? (await foreign(slug, locale, others, kind));
  if (!record) return undefined;
  if (record.slug !== slug) {
    return { to: kind.address(locale, record.slug), isPermanent: false };
  }
  const known = await Promise.all(others.map((code) => kind.byKey(record.key, code)));
  const versions: { [code: string]: string } = {};
  const borrowed: { [code: string]: string } = {};
  [record, ...known].forEach((found, place) => {
    const code = place === 0 ? locale : (others[place - 1] ?? locale);
    if (!found) return;
    (found.locale === code ? versions : borrowed)[code] = kind.address(
      code,
      found.slug,
    );
  });
  return {
    record,
    versions,
    borrowed,
    canonical: kind.address(record.locale, record.slug),
  };
}

/** Under its name in another language: as it is in the visitor's, where it is there. */
async function foreign<One extends Named>(
  slug: string,
  locale: string,
  others: readonly string[],
  kind: Kind<One>,
): Promise<One | null> {
  const found = await Promise.all(others.map((code) => kind.bySlug(slug, code)));
  const first = found.find((one) => one !== null);
  return first ? kind.byKey(first.key, locale) : null;
}

/** Where a list that is the site's own stands in each language. */
export function everyLanguage(
  { site }: Visit,
  address: (locale: string) => string,
): Versions {
  return Object.fromEntries(site.locales.map((code) => [code, address(code)]));
}
