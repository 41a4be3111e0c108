/** What a page of the site is, before it is written out as HTML. */
import type { Child } from "hono/jsx";
import { pageAddress } from "./addresses.js";
import type { Seo, Translated } from "./shapes.js";

/** Paths by language. */
export type Versions = Readonly<Record<string, string>>;

export interface Page {
  readonly status?: 200 | 400 | 404 | 501;
  readonly title: string;
  readonly description?: string;
  readonly content: Child;
  /** Where the page is published in each language; none for one that is not indexed. */
  readonly versions: Versions;
  /** Where it can be read in a language in which it is not published. */
  readonly borrowed?: Versions;
  /** Path that search engines should keep; none where they should keep nothing. */
  readonly canonical?: string;
  readonly image?: { readonly url: string; readonly alt: string } | null;
  readonly ogType?: "website" | "article" | "profile";
  readonly jsonLd?: unknown;
  /** For the visitor alone: no cache keeps it. */
  readonly isPrivate?: boolean;
  /** Not published. */
  readonly isDraft?: boolean;
}

export interface Redirect {
  readonly to: string;
  readonly isPermanent: boolean;
}

/** Undefined where there is nothing. */
export type Outcome = Page | Redirect | undefined;

export function isRedirect(outcome: Page | Redirect): outcome is Redirect {
  return "to" in outcome;
}

/** Where a page of the CMS stands in each language of the site. */
export function versionsOf(
  page: Translated,
  locales: readonly string[],
): Pick<Page, "versions" | "borrowed" | "canonical"> {
  const versions = Object.fromEntries(
    page.translations.map(({ locale, path }) => [locale, path]),
  );
  const missing = locales.filter((locale) => !(locale in versions));
  const borrowed = Object.fromEntries(
    missing.map((locale) => [locale, pageAddress(page.path, locale)]),
  );
  return { versions, borrowed, canonical: page.path };
}

/** The head of a page as its editors wrote it. */
export function sharedAs({ title, description, image }: Seo) {
  return { title, description, image: image && { url: image.url, alt: image.alt } };
}
