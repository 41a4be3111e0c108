// Made by `npm run generate` from the contract, which is what to change.
// VenuePage: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One venue by its key or by its name in an address: how to get there, what is known about
// access, and what is on.

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
export type VenuePageQueryVariables = Exact<{
  key?: string | null | undefined;
  slug?: string | null | undefined;
  locale?: LocaleCode | null | undefined;
  where?: Types.EventFilter | null | undefined;
}>;

export type VenuePageQuery = {
  venue: {
    id: string;
    key: string;
    locale: LocaleCode;
    name: string;
    slug: string;
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
  } | null;
};

export type PictureOfVenueFragment = {
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

/** One venue by its key or by its name in an address: how to get there, what is known about access, and what is on. */
export const VenuePage: Operation<VenuePageQuery, VenuePageQueryVariables> = {
  id: "sha256:094a4a4221fa214bcee8be09d46ab5d492327cee3e2a366869adbc59664af0f6",
  name: "VenuePage",
  text: `# One venue by its key or by its name in an address: how to get there, what is known about
# access, and what is on.
query VenuePage($key: ID, $slug: String, $locale: LocaleCode, $where: EventFilter) {
  venue(key: $key, slug: $slug, locale: $locale) {
    id
    key
    locale
    name
    slug
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
      ...PictureOfVenue
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
    sameAs
  }
}

fragment PictureOfVenue on Image {
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
