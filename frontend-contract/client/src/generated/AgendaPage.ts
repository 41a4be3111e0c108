// Made by `npm run generate` from the contract, which is what to change.
// AgendaPage: its variables, its answer, the fragments in it, and its text as it is sent.
//
// A page of an agenda with its filters: cards, and how many there are of each kind.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, TimeZone } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AgendaPageQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.EventFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AgendaPageQuery = {
  events: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
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
      image: { id: string; srcset: string; alt: string } | null;
      venue: { id: string; name: string; address: { locality: string } } | null;
      themes: Array<{ id: string; name: string; slug: string }>;
    }>;
  };
};

/** A page of an agenda with its filters: cards, and how many there are of each kind. */
export const AgendaPage: Operation<AgendaPageQuery, AgendaPageQueryVariables> = {
  id: "sha256:2e8ab19c0f44ca2c1ef59f3fe90747885129eb0dfcbe38481803efa49fc531d4",
  name: "AgendaPage",
  text: `# A page of an agenda with its filters: cards, and how many there are of each kind.
query AgendaPage(
  $locale: LocaleCode
  $where: EventFilter
  $first: Int = 20
  $after: String
) {
  events(
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
        srcset(ratio: 1.5)
        alt
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
        slug
      }
    }
  }
}
`,
};
