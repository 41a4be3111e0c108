// Made by `npm run generate` from the contract, which is what to change.
// EventMonths: its variables, its answer, the fragments in it, and its text as it is sent.
//
// The months in which there is something, and how much, for a choice of months.

import type { Operation } from "../operation.js";
import type { LocaleCode } from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EventMonthsQueryVariables = Exact<{
  locale?: LocaleCode | null | undefined;
  where?: Types.EventFilter | null | undefined;
}>;

export type EventMonthsQuery = {
  events: { facets: { months: Array<{ name: string; count: number }> } };
};

/** The months in which there is something, and how much, for a choice of months. */
export const EventMonths: Operation<EventMonthsQuery, EventMonthsQueryVariables> = {
  id: "sha256:7809e49b9c2036753d0003d2173c04f47582c3568f6e1b835b56643e64769a70",
  name: "EventMonths",
  text: `# The months in which there is something, and how much, for a choice of months.
query EventMonths($locale: LocaleCode, $where: EventFilter) {
  events(locale: $locale, where: $where, first: 1, fallback: true) {
    facets {
      months {
        name
        count
      }
    }
  }
}
`,
};
