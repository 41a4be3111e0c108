// Made by `npm run generate` from the contract, which is what to change.
// Search: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Everything that matches some words, best match first.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, TimeZone } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SearchQueryVariables = Exact<{
  query: string;
  types?: Array<Types.SearchType> | null | undefined;
  locale?: LocaleCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SearchQuery = {
  search: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      highlight: string;
      node:
        | {
            __typename: "Event";
            id: string;
            title: string;
            path: string;
            startsAt: DateTime;
            timeZone: TimeZone;
            status: Types.EventStatus;
          }
        | {
            __typename: "Speaker";
            id: string;
            name: string;
            path: string;
            roleTitle: string;
          }
        | { __typename: "CaseStudy"; id: string; title: string; path: string }
        | { __typename: "Venue"; id: string; name: string; slug: string }
        | { __typename: "Organisation"; id: string; name: string; slug: string };
    }>;
  };
};

/** Everything that matches some words, best match first. */
export const Search: Operation<SearchQuery, SearchQueryVariables> = {
  id: "sha256:90fe84e465aedae553740011223e9cb2313453b740f11102820eecec50edfd1e",
  name: "Search",
  text: `# Everything that matches some words, best match first.
query Search(
  $query: String!
  $types: [SearchType!]
  $locale: LocaleCode
  $first: Int = 20
  $after: String
) {
  search(
    query: $query
    types: $types
    locale: $locale
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      highlight
      node {
        __typename
        ... on Event {
          id
          title
          path
          startsAt
          timeZone
          status
        }
        ... on Speaker {
          id
          name
          path
          roleTitle
        }
        ... on CaseStudy {
          id
          title
          path
        }
        ... on Venue {
          id
          name
          slug
        }
        ... on Organisation {
          id
          name
          slug
        }
      }
    }
  }
}
`,
};
