// Made by `npm run generate` from the contract, which is what to change.
// VenueList: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Venues in alphabetical order, with their towns and what is known about access.

import type { Operation } from "../operation.js";
import type { LocaleCode } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type VenueListQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.VenueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type VenueListQuery = {
  venues: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      key: string;
      locale: LocaleCode;
      name: string;
      slug: string;
      address: { locality: string; region: string; formatted: string };
      accessibility: {
        features: Array<{
          feature: Types.AccessibilityFeature;
          answer: Types.AccessibilityAnswer;
        }>;
      };
    }>;
  };
};

/** Venues in alphabetical order, with their towns and what is known about access. */
export const VenueList: Operation<VenueListQuery, VenueListQueryVariables> = {
  id: "sha256:373595c6b51bacc891e8f3a48e5c1c65575e869a07311a5885cd2e6c8519413d",
  name: "VenueList",
  text: `# Venues in alphabetical order, with their towns and what is known about access.
query VenueList($locale: LocaleCode, $where: VenueFilter, $first: Int = 50, $after: String) {
  venues(locale: $locale, where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      key
      locale
      name
      slug
      address {
        locality
        region
        formatted
      }
      accessibility {
        features {
          feature
          answer
        }
      }
    }
  }
}
`,
};
