// Made by `npm run generate` from the contract, which is what to change.
// CaseStudyCards: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Case studies a page at a time: what a card shows, newest first.

import type { Operation } from "../operation.js";
import type { Decimal, LocaleCode, Url } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CaseStudyCardsQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.CaseStudyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CaseStudyCardsQuery = {
  caseStudies: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      key: string;
      locale: LocaleCode;
      title: string;
      summary: string;
      path: string;
      place: string;
      region: string;
      image: {
        id: string;
        url: Url;
        srcset: string;
        width: number;
        height: number;
        alt: string;
        focalPoint: { x: number; y: number } | null;
      } | null;
      themes: Array<{ id: string; name: string }>;
      figures: Array<{
        key: string;
        label: string;
        value: Decimal;
        qualifier: Types.FigureQualifier;
        unit: Types.FigureUnit;
        currency: string | null;
        formatted: string;
      }>;
    }>;
  };
};

/** Case studies a page at a time: what a card shows, newest first. */
export const CaseStudyCards: Operation<
  CaseStudyCardsQuery,
  CaseStudyCardsQueryVariables
> = {
  id: "sha256:878098d4185958d0c53a3896ac6d06b7ef8d80fd6cceb87ee112d05df5b832d8",
  name: "CaseStudyCards",
  text: `# Case studies a page at a time: what a card shows, newest first.
query CaseStudyCards(
  $locale: LocaleCode
  $where: CaseStudyFilter
  $first: Int = 20
  $after: String
) {
  caseStudies(
    locale: $locale
    where: $where
    first: $first
    after: $after
    fallback: true
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      key
      locale
      title
      summary
      path
      place
      region
      image {
        id
        url(width: W480)
        srcset(widths: [W320, W480, W640, W960])
        width
        height
        alt
        focalPoint {
          x
          y
        }
      }
      themes {
        id
        name
      }
      figures {
        key
        label
        value
        qualifier
        unit
        currency
        formatted
      }
    }
  }
}
`,
};
