// Made by `npm run generate` from the contract, which is what to change.
// SiteFrame: its variables, its answer, the fragments in it, and its text as it is sent.
//
// What stands around every page: names, languages, and the menu with its pages.

import type { Operation } from "../operation.js";
import type { LocaleCode, TimeZone, Url } from "../scalars.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SiteFrameQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
}>;

export type SiteFrameQuery = {
  site: {
    name: string;
    defaultLocale: LocaleCode;
    locales: Array<LocaleCode>;
    timeZone: TimeZone;
    contactEmail: string;
    homePage:
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | { id: string; path: string; url: Url }
      | null;
    navigation: Array<{
      label: string;
      url: string;
      children: Array<{
        label: string;
        url: string;
        page:
          | { __typename: "Speaker"; id: string; path: string }
          | { __typename: "Event"; id: string; path: string }
          | { __typename: "CaseStudy"; id: string; path: string }
          | { __typename: "HomePage"; id: string; path: string }
          | { __typename: "ContentPage"; id: string; path: string }
          | { __typename: "EventIndex"; id: string; path: string }
          | { __typename: "SpeakerIndex"; id: string; path: string }
          | { __typename: "CaseStudyIndex"; id: string; path: string }
          | null;
      }>;
      page:
        | { __typename: "Speaker"; id: string; path: string }
        | { __typename: "Event"; id: string; path: string }
        | { __typename: "CaseStudy"; id: string; path: string }
        | { __typename: "HomePage"; id: string; path: string }
        | { __typename: "ContentPage"; id: string; path: string }
        | { __typename: "EventIndex"; id: string; path: string }
        | { __typename: "SpeakerIndex"; id: string; path: string }
        | { __typename: "CaseStudyIndex"; id: string; path: string }
        | null;
    }>;
  };
};

export type MenuEntryFragment = {
  label: string;
  url: string;
  page:
    | { __typename: "Speaker"; id: string; path: string }
    | { __typename: "Event"; id: string; path: string }
    | { __typename: "CaseStudy"; id: string; path: string }
    | { __typename: "HomePage"; id: string; path: string }
    | { __typename: "ContentPage"; id: string; path: string }
    | { __typename: "EventIndex"; id: string; path: string }
    | { __typename: "SpeakerIndex"; id: string; path: string }
    | { __typename: "CaseStudyIndex"; id: string; path: string }
    | null;
};

/** What stands around every page: names, languages, and the menu with its pages. */
export const SiteFrame: Operation<SiteFrameQuery, SiteFrameQueryVariables> = {
  id: "sha256:34cab27d25a6966c4bbe20eb93e7dbc0f6678f28ea5cc8dec989e0349a47e2b6",
  name: "SiteFrame",
  text: `# What stands around every page: names, languages, and the menu with its pages.
query SiteFrame($locale: LocaleCode) {
  site(locale: $locale) {
    name
    defaultLocale
    locales
    timeZone
    contactEmail
    homePage {
      id
      path
      url
    }
    navigation {
      ...MenuEntry
      children {
        ...MenuEntry
      }
    }
  }
}

fragment MenuEntry on NavigationItem {
  label
  url
  page {
    id
    __typename
    path
  }
}
`,
};
