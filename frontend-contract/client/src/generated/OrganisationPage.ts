// Made by `npm run generate` from the contract, which is what to change.
// OrganisationPage: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One organisation by its key or by its name in an address, with the events to come.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, RichText, TimeZone, Url } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationPageQueryVariables = Exact<{
  key?: string | null | undefined;
  slug?: string | null | undefined;
  locale?: LocaleCode | null | undefined;
}>;

export type OrganisationPageQuery = {
  organisation: {
    id: string;
    key: string;
    locale: LocaleCode;
    name: string;
    slug: string;
    shortName: string;
    kind: Types.OrganisationKind;
    description: RichText;
    website: Url | null;
    sameAs: Array<Url>;
    logo: {
      id: string;
      url: Url;
      srcset: string;
      width: number;
      height: number;
      alt: string;
      caption: string;
      credit: string;
      licence: string;
      focalPoint: { x: number; y: number } | null;
    } | null;
    address: { formatted: string } | null;
    events: {
      totalCount: number;
      nodes: Array<{
        id: string;
        key: string;
        locale: LocaleCode;
        title: string;
        path: string;
        startsAt: DateTime;
        endsAt: DateTime | null;
        isAllDay: boolean;
        timeZone: TimeZone;
        status: Types.EventStatus;
        nextOccurrence: {
          id: string;
          startsAt: DateTime;
          endsAt: DateTime | null;
        } | null;
      }>;
    };
    caseStudies: {
      nodes: Array<{
        id: string;
        key: string;
        locale: LocaleCode;
        title: string;
        summary: string;
        path: string;
        place: string;
      }>;
    };
  } | null;
};

export type PictureOfOrganisationFragment = {
  id: string;
  url: Url;
  srcset: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  licence: string;
  focalPoint: { x: number; y: number } | null;
};

/** One organisation by its key or by its name in an address, with the events to come. */
export const OrganisationPage: Operation<
  OrganisationPageQuery,
  OrganisationPageQueryVariables
> = {
  id: "sha256:0465237ef57669ddeb92cdf03c32126578107cadccf008ba879424cf446a19d1",
  name: "OrganisationPage",
  text: `# One organisation by its key or by its name in an address, with the events to come.
query OrganisationPage($key: ID, $slug: String, $locale: LocaleCode) {
  organisation(key: $key, slug: $slug, locale: $locale) {
    id
    key
    locale
    name
    slug
    shortName
    kind
    description
    website
    logo {
      ...PictureOfOrganisation
    }
    address {
      formatted
    }
    events(where: { when: UPCOMING }, first: 50) {
      totalCount
      nodes {
        id
        key
        locale
        title
        path
        startsAt
        endsAt
        isAllDay
        timeZone
        status
        nextOccurrence {
          id
          startsAt
          endsAt
        }
      }
    }
    caseStudies(first: 20) {
      nodes {
        id
        key
        locale
        title
        summary
        path
        place
      }
    }
    sameAs
  }
}

fragment PictureOfOrganisation on Image {
  id
  url
  srcset
  width
  height
  alt
  caption
  credit
  licence
  focalPoint {
    x
    y
  }
}
`,
};
