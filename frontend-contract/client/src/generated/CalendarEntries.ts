// Made by `npm run generate` from the contract, which is what to change.
// CalendarEntries: its variables, its answer, the fragments in it, and its text as it is sent.
//
// Every date in a window, with what a calendar of several languages shows of its event.

import type { Operation } from "../operation.js";
import type { DateTime, LocaleCode, TimeZone } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CalendarEntriesQueryVariables = Exact<{
  from?: DateTime | null | undefined;
  to?: DateTime | null | undefined;
  locale?: LocaleCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CalendarEntriesQuery = {
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
      venue: { id: string; name: string } | null;
      event: {
        id: string;
        key: string;
        locale: LocaleCode;
        title: string;
        path: string;
        type: Types.EventType;
      };
    }>;
  };
};

/** Every date in a window, with what a calendar of several languages shows of its event. */
export const CalendarEntries: Operation<
  CalendarEntriesQuery,
  CalendarEntriesQueryVariables
> = {
  id: "sha256:87608005477bf6fd5aa43b26ea69e1da86ebbf385c29e1ac476441160c4a4c25",
  name: "CalendarEntries",
  text: `# Every date in a window, with what a calendar of several languages shows of its event.
query CalendarEntries(
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
      venue {
        id
        name
      }
      event {
        id
        key
        locale
        title
        path
        type
      }
    }
  }
}
`,
};
