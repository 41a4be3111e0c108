// Made by `npm run generate` from the contract, which is what to change.
// OrganisationList: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Organisations in alphabetical order.

import type { Operation } from "../operation.js";
import type { LocaleCode } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationListQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.OrganisationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type OrganisationListQuery = {
  organisations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      key: string;
      locale: LocaleCode;
      name: string;
      shortName: string;
      slug: string;
      kind: Types.OrganisationKind;
    }>;
  };
};

/** Organisations in alphabetical order. */
export const OrganisationList: Operation<
  OrganisationListQuery,
  OrganisationListQueryVariables
> = {
  id: "sha256:fc733916149a5b06ca8edf12d366aac92e9a179cba635fb1bc313ab59ba0d05f",
  name: "OrganisationList",
  text: `# Organisations in alphabetical order.
query OrganisationList(
  $locale: LocaleCode
  $where: OrganisationFilter
  $first: Int = 50
  $after: String
) {
  organisations(locale: $locale, where: $where, first: $first, after: $after) {
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
      shortName
      slug
      kind
    }
  }
}
`,
};
