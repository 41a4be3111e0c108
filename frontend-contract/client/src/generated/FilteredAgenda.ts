// Made by `npm run generate` from the contract, which is what to change.
// FilteredAgenda: its variables, its answer, the fragments in it, and its text as it is sent.
//
// A page of an agenda in any order, forwards or backwards: the dates of each event in the
// window, what became of it, and how many there are of each kind.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, TimeZone, Url } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FilteredAgendaQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.EventFilter | null | undefined;
  from?: DateTime | null | undefined;
  to?: DateTime | null | undefined;
  orderBy?: Types.EventOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type FilteredAgendaQuery = {
  events: {
    totalCount: number;
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
    facets: {
      themes: Array<{
        count: number;
        theme: { id: string; key: string; name: string; slug: string };
      }>;
      types: Array<{ type: Types.EventType; count: number }>;
      localities: Array<{ name: string; count: number }>;
      months: Array<{ name: string; count: number }>;
    };
    nodes: Array<{
      id: string;
      key: string;
      locale: LocaleCode;
      title: string;
      summary: string;
      path: string;
      type: Types.EventType;
      status: Types.EventStatus;
      statusNote: string;
      previousStartsAt: DateTime | null;
      startsAt: DateTime;
      endsAt: DateTime | null;
      isAllDay: boolean;
      timeZone: TimeZone;
      attendanceMode: Types.AttendanceMode;
      isFree: boolean;
      nextOccurrence: {
        id: string;
        startsAt: DateTime;
        endsAt: DateTime | null;
        status: Types.EventStatus;
      } | null;
      occurrences: {
        totalCount: number;
        nodes: Array<{
          id: string;
          startsAt: DateTime;
          endsAt: DateTime | null;
          status: Types.EventStatus;
        }>;
      };
      offers: Array<{ availability: Types.OfferAvailability }>;
      image: {
        id: string;
        url: Url;
        srcset: string;
        width: number;
        height: number;
        alt: string;
        focalPoint: { x: number; y: number } | null;
      } | null;
      venue: { id: string; name: string; address: { locality: string } } | null;
      themes: Array<{ id: string; name: string }>;
      series: { id: string; key: string; name: string } | null;
    }>;
  };
};

/** A page of an agenda in any order, forwards or backwards: the dates of each event in the window, what became of it, and how many there are of each kind. */
export const FilteredAgenda: Operation<
  FilteredAgendaQuery,
  FilteredAgendaQueryVariables
> = {
  id: "sha256:eb5be2ea46d744cc91920f9c641ff0d49cd279972696b0d93eee792951667a48",
  name: "FilteredAgenda",
  text: `# A page of an agenda in any order, forwards or backwards: the dates of each event in the
# window, what became of it, and how many there are of each kind.
query FilteredAgenda(
  $locale: LocaleCode
  $where: EventFilter
  $from: DateTime
  $to: DateTime
  $orderBy: EventOrder
  $first: Int
  $after: String
  $last: Int
  $before: String
) {
  events(
    locale: $locale
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    fallback: true
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    facets {
      themes {
        count
        theme {
          id
          key
          name
          slug
        }
      }
      types {
        type
        count
      }
      localities {
        name
        count
      }
      months {
        name
        count
      }
    }
    nodes {
      id
      key
      locale
      title
      summary
      path
      type
      status
      statusNote
      previousStartsAt
      startsAt
      endsAt
      isAllDay
      timeZone
      nextOccurrence {
        id
        startsAt
        endsAt
        status
      }
      occurrences(from: $from, to: $to, first: 1) {
        totalCount
        nodes {
          id
          startsAt
          endsAt
          status
        }
      }
      attendanceMode
      isFree
      offers {
        availability
      }
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
      venue {
        id
        name
        address {
          locality
        }
      }
      themes {
        id
        name
      }
      series {
        id
        key
        name
      }
    }
  }
}
`,
};
