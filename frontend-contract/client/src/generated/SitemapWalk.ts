// Made by `npm run generate` from the contract, which is what to change.
// SitemapWalk: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Every published page of one language, a hundred of each kind at a time. Ask again with
// the cursors, and leave out the kinds that have no next page.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, Url } from "../scalars.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SitemapWalkQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  events?: boolean | null | undefined;
  eventsAfter?: string | null | undefined;
  speakers?: boolean | null | undefined;
  speakersAfter?: string | null | undefined;
  caseStudies?: boolean | null | undefined;
  caseStudiesAfter?: string | null | undefined;
}>;

export type SitemapWalkQuery = {
  events?: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      url: Url;
      updatedAt: DateTime;
      translations: Array<{ locale: LocaleCode; url: Url }>;
    }>;
  };
  speakers?: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      url: Url;
      updatedAt: DateTime;
      translations: Array<{ locale: LocaleCode; url: Url }>;
    }>;
  };
  caseStudies?: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      url: Url;
      updatedAt: DateTime;
      translations: Array<{ locale: LocaleCode; url: Url }>;
    }>;
  };
};

export type NextFragment = { hasNextPage: boolean; endCursor: string | null };

type Entry_Speaker_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_Event_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_CaseStudy_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_HomePage_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_ContentPage_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_EventIndex_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_SpeakerIndex_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

type Entry_CaseStudyIndex_Fragment = {
  url: Url;
  updatedAt: DateTime;
  translations: Array<{ locale: LocaleCode; url: Url }>;
};

export type EntryFragment =
  | Entry_Speaker_Fragment
  | Entry_Event_Fragment
  | Entry_CaseStudy_Fragment
  | Entry_HomePage_Fragment
  | Entry_ContentPage_Fragment
  | Entry_EventIndex_Fragment
  | Entry_SpeakerIndex_Fragment
  | Entry_CaseStudyIndex_Fragment;

/** Every published page of one language, a hundred of each kind at a time. Ask again with the cursors, and leave out the kinds that have no next page. */
export const SitemapWalk: Operation<SitemapWalkQuery, SitemapWalkQueryVariables> = {
  id: "sha256:ad598d51cf6ba6b81cd0e2c7982ab1f17f0914c27e3c36aa8b44131ed6554b3a",
  name: "SitemapWalk",
  text: `# Every published page of one language, a hundred of each kind at a time. Ask again with
# the cursors, and leave out the kinds that have no next page.
query SitemapWalk(
  $locale: LocaleCode
  $events: Boolean = true
  $eventsAfter: String
  $speakers: Boolean = true
  $speakersAfter: String
  $caseStudies: Boolean = true
  $caseStudiesAfter: String
) {
  events(locale: $locale, first: 100, after: $eventsAfter) @include(if: $events) {
    pageInfo {
      ...Next
    }
    nodes {
      ...Entry
    }
  }
  speakers(locale: $locale, first: 100, after: $speakersAfter)
    @include(if: $speakers) {
    pageInfo {
      ...Next
    }
    nodes {
      ...Entry
    }
  }
  caseStudies(locale: $locale, first: 100, after: $caseStudiesAfter)
    @include(if: $caseStudies) {
    pageInfo {
      ...Next
    }
    nodes {
      ...Entry
    }
  }
}

fragment Next on PageInfo {
  hasNextPage
  endCursor
}

fragment Entry on Page {
  url
  updatedAt
  translations {
    locale
    url
  }
}
`,
};
