// Made by `npm run generate` from the contract, which is what to change.
// EventCards: its variables, its answer, the fragments in it, and its text as it is sent.
//
// A page of an agenda: what a card shows, soonest first.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, TimeZone, Url } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EventCardsQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.EventFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  fallback?: boolean | null | undefined;
}>;

export type EventCardsQuery = {
  events: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      key: string;
      locale: LocaleCode;
      title: string;
      summary: string;
      path: string;
      type: Types.EventType;
      status: Types.EventStatus;
      startsAt: DateTime;
      endsAt: DateTime | null;
      isAllDay: boolean;
      timeZone: TimeZone;
      attendanceMode: Types.AttendanceMode;
      isFree: boolean;
      translation: {
        requested: LocaleCode;
        served: LocaleCode;
        status: Types.TranslationStatus;
      };
      image: { id: string; url: Url; alt: string } | null;
      venue: { id: string; name: string; address: { locality: string } } | null;
      speakers: Array<{ id: string; name: string }>;
      themes: Array<{ id: string; name: string; slug: string }>;
    }>;
  };
};

/** A page of an agenda: what a card shows, soonest first. */
export const EventCards: Operation<EventCardsQuery, EventCardsQueryVariables> = {
  id: "sha256:0c6ad7f32fb76acf64d6d209b344c73ff7d46d2c142025dcc22bcbdd92ef014f",
  name: "EventCards",
  text: `# A page of an agenda: what a card shows, soonest first.
query EventCards(
  $locale: LocaleCode
  $where: EventFilter
  $first: Int = 20
  $after: String
  $fallback: Boolean = true
) {
  events(
    locale: $locale
    where: $where
    first: $first
    after: $after
    fallback: $fallback
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
      translation {
        requested
        served
        status
      }
      title
      summary
      path
      type
      status
      startsAt
      endsAt
      isAllDay
      timeZone
      attendanceMode
      isFree
      image {
        id
        url(width: W640)
        alt
      }
      venue {
        id
        name
        address {
          locality
        }
      }
      speakers {
        id
        name
      }
      themes {
        id
        name
        slug
      }
    }
  }
}
`,
};
