// Made by `npm run generate` from the contract, which is what to change.
// CaseStudyList: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Case studies with their figures, by title.

import type { Operation } from "../operation.js";
import type { LocaleCode } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CaseStudyListQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.CaseStudyFilter | null | undefined;
  first?: number | null | undefined;
}>;

export type CaseStudyListQuery = {
  caseStudies: {
    totalCount: number;
    nodes: Array<{
      id: string;
      key: string;
      title: string;
      summary: string;
      path: string;
      place: string;
      region: string;
      themes: Array<{ id: string; name: string }>;
      figures: Array<{ key: string; label: string; formatted: string }>;
    }>;
  };
};

/** Case studies with their figures, by title. */
export const CaseStudyList: Operation<CaseStudyListQuery, CaseStudyListQueryVariables> =
  {
    id: "sha256:3634ca6b51e2eb5dcaf76d34fa1f6f45195019b975643d7a6bbfb84cbd755921",
    name: "CaseStudyList",
    text: `# Case studies with their figures, by title.
query CaseStudyList($locale: LocaleCode, $where: CaseStudyFilter, $first: Int = 20) {
  caseStudies(
    locale: $locale
    where: $where
    first: $first
    orderBy: TITLE_ASC
    fallback: true
  ) {
    totalCount
    nodes {
      id
      key
      title
      summary
      path
      place
      region
      themes {
        id
        name
      }
      figures {
        key
        label
        formatted
      }
    }
  }
}
`,
  };
