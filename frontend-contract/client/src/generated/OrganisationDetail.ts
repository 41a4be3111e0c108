// Made by `npm run generate` from the contract, which is what to change.
// OrganisationDetail: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One organisation, with what it takes part in.

import type { Operation } from "../operation.js";
import type { LocaleCode, RichText, Url } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationDetailQueryVariables = Exact<{
  slug: string;
  locale?: LocaleCode | null | undefined;
}>;

export type OrganisationDetailQuery = {
  organisation: {
    id: string;
    key: string;
    uri: Url;
    name: string;
    shortName: string;
    kind: Types.OrganisationKind;
    description: RichText;
    website: Url | null;
    sameAs: Array<Url>;
    address: { formatted: string } | null;
    events: { nodes: Array<{ id: string; title: string; path: string }> };
    caseStudies: { nodes: Array<{ id: string; title: string; path: string }> };
  } | null;
};

/** One organisation, with what it takes part in. */
export const OrganisationDetail: Operation<
  OrganisationDetailQuery,
  OrganisationDetailQueryVariables
> = {
  id: "sha256:c6a5843b373278e36406bedd123aec49e38e83e98165e85b1a09db010f490849",
  name: "OrganisationDetail",
  text: `# One organisation, with what it takes part in.
query OrganisationDetail($slug: String!, $locale: LocaleCode) {
  organisation(slug: $slug, locale: $locale) {
    id
    key
    uri
    name
    shortName
    kind
    description
    website
    address {
      formatted
    }
    events(first: 20) {
      nodes {
        id
        title
        path
      }
    }
    caseStudies(first: 20) {
      nodes {
        id
        title
        path
      }
    }
    sameAs
  }
}
`,
};
