// Made by `npm run generate` from the contract, which is what to change.
// CalendarDates: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Every date in a window, one row each, whichever event it belongs to.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, TimeZone } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CalendarDatesQueryVariables = Exact<{
  from?: DateTime | null | undefined;
  to?: DateTime | null | undefined;
  locale?: LocaleCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CalendarDatesQuery = {
  occurrences: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      key: string;
      startsAt: DateTime;
      endsAt: DateTime | null;
      isAllDay: boolean;
      timeZone: TimeZone;
      status: Types.EventStatus;
      statusNote: string;
      venue: { id: string; name: string } | null;
      event: { id: string; key: string; title: string; path: string };
    }>;
  };
};

/** Every date in a window, one row each, whichever event it belongs to. */
export const CalendarDates: Operation<CalendarDatesQuery, CalendarDatesQueryVariables> =
  {
    id: "sha256:ffdef7d1a1579d21dec8562d8deec5c5767afe35dedfcc2f509aec59e7e59e99",
    name: "CalendarDates",
    text: `# Every date in a window, one row each, whichever event it belongs to.
query CalendarDates(
  $from: DateTime
  $to: DateTime
  $locale: LocaleCode
  $first: Int = 100
  $after: String
) {
  occurrences(
    where: { from: $from, to: $to }
    locale: $locale
    fallback: true
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      key
      startsAt
      endsAt
      isAllDay
      timeZone
      status
      statusNote
      venue {
        id
        name
      }
      event {
        id
        key
        title
        path
      }
    }
  }
}
`,
  };
