// Made by `npm run generate` from the contract, which is what to change.
// VenueDetail: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One venue: how to get there, what is known about access, and what is on.

import type { Operation } from "../operation.js";
import type {
  CalendarDate,
  DateTime,
  LocaleCode,
  RichText,
  TimeZone,
  Url,
} from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type VenueDetailQueryVariables = Exact<{
  slug: string;
  locale?: LocaleCode | null | undefined;
  where?: Types.EventFilter | null | undefined;
}>;

export type VenueDetailQuery = {
  venue: {
    id: string;
    key: string;
    uri: Url;
    name: string;
    description: RichText;
    latitude: number | null;
    longitude: number | null;
    timeZone: TimeZone;
    website: Url | null;
    capacity: number | null;
    directions: string;
    sameAs: Array<Url>;
    address: {
      street: string;
      locality: string;
      region: string;
      postalCode: string;
      country: string;
      formatted: string;
    };
    image: {
      id: string;
      srcset: string;
      width: number;
      height: number;
      alt: string;
      credit: string;
    } | null;
    accessibility: {
      note: string;
      contact: string;
      checkedOn: CalendarDate | null;
      features: Array<{
        feature: Types.AccessibilityFeature;
        answer: Types.AccessibilityAnswer;
      }>;
    };
    events: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        path: string;
        startsAt: DateTime;
        timeZone: TimeZone;
        status: Types.EventStatus;
      }>;
    };
  } | null;
};

/** One venue: how to get there, what is known about access, and what is on. */
export const VenueDetail: Operation<VenueDetailQuery, VenueDetailQueryVariables> = {
  id: "sha256:96427ebd3cadd363790e83486b5e597c3d72c82b05db196a397e1cfb822c24c9",
  name: "VenueDetail",
  text: `# One venue: how to get there, what is known about access, and what is on.
query VenueDetail($slug: String!, $locale: LocaleCode, $where: EventFilter) {
  venue(slug: $slug, locale: $locale) {
    id
    key
    uri
    name
    description
    address {
      street
      locality
      region
      postalCode
      country
      formatted
    }
    latitude
    longitude
    timeZone
    website
    image {
      id
      srcset
      width
      height
      alt
      credit
    }
    capacity
    directions
    accessibility {
      features {
        feature
        answer
      }
      note
      contact
      checkedOn
    }
    events(where: $where, first: 20) {
      totalCount
      nodes {
        id
        title
        path
        startsAt
        timeZone
        status
      }
    }
    sameAs
  }
}
`,
};
