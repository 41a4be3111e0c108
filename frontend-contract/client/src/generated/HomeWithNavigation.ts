// Made by `npm run generate` from the contract, which is what to change.
// HomeWithNavigation: its variables, its answer, the fragments in it, and its text as it is sent.
//
// What a front end needs on every page: names, languages, the menu.

import type { Operation } from "../operation.js";
import type { LocaleCode, RichText, TimeZone } from "../scalars.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type HomeWithNavigationQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
}>;

export type HomeWithNavigationQuery = {
  site: {
    name: string;
    defaultLocale: LocaleCode;
    locales: Array<LocaleCode>;
    timeZone: TimeZone;
    contactEmail: string;
    homePage:
      | { id: string; title: string; path: string }
      | { id: string; title: string; path: string }
      | { id: string; title: string; path: string }
      | {
          id: string;
          title: string;
          path: string;
          body: Array<
            | { id: string | null; blockType: string; heading: string }
            | { id: string | null; blockType: string; html: RichText }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
            | { id: string | null; blockType: string }
          >;
        }
      | { id: string; title: string; path: string }
      | { id: string; title: string; path: string }
      | { id: string; title: string; path: string }
      | { id: string; title: string; path: string }
      | null;
    navigation: Array<{
      label: string;
      url: string;
      children: Array<{ label: string; url: string }>;
    }>;
  };
  themes: Array<{
    id: string;
    key: string;
    name: string;
    slug: string;
    parent: { id: string; name: string } | null;
  }>;
};

/** What a front end needs on every page: names, languages, the menu. */
export const HomeWithNavigation: Operation<
  HomeWithNavigationQuery,
  HomeWithNavigationQueryVariables
> = {
  id: "sha256:e35c39b7708d8df5c4193f2ed26e3d699ccd90e4ca223cb934a50d14270c4f90",
  name: "HomeWithNavigation",
  text: `# What a front end needs on every page: names, languages, the menu.
query HomeWithNavigation($locale: LocaleCode) {
  site(locale: $locale) {
    name
    defaultLocale
    locales
    timeZone
    contactEmail
    homePage {
      id
      title
      path
      ... on HomePage {
        body {
          id
          blockType
          ... on HeadingBlock {
            heading: text
          }
          ... on ParagraphBlock {
            html: text
          }
        }
      }
    }
    navigation {
      label
      url
      children {
        label
        url
      }
    }
  }
  themes(locale: $locale) {
    id
    key
    name
    slug
    parent {
      id
      name
    }
  }
}
`,
};
