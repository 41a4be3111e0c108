// Made by `npm run generate` from the contract, which is what to change.
// SpeakerList: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Speakers in alphabetical order.

import type { Operation } from "../operation.js";
import type { LocaleCode, Url } from "../scalars.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SpeakerListQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SpeakerListQuery = {
  speakers: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      key: string;
      name: string;
      sortName: string;
      roleTitle: string;
      path: string;
      organisation: { id: string; name: string } | null;
      photo: { id: string; url: Url; alt: string } | null;
    }>;
  };
};

/** Speakers in alphabetical order. */
export const SpeakerList: Operation<SpeakerListQuery, SpeakerListQueryVariables> = {
  id: "sha256:f3b3fa294ced891d3750563d7dd823c88a839dd69d9abbc2f8869d2dd15b85dd",
  name: "SpeakerList",
  text: `# Speakers in alphabetical order.
query SpeakerList($locale: LocaleCode, $first: Int = 20, $after: String) {
  speakers(locale: $locale, first: $first, after: $after, fallback: true) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      key
      name
      sortName
      roleTitle
      path
      organisation {
        id
        name
      }
      photo {
        id
        url(width: W320, height: 320, fit: FILL)
        alt
      }
    }
  }
}
`,
};
