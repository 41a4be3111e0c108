/** Where the dates of a month stand: in the cells of their days, or beside the month. */
import { lastDayOf, lengthOf, type Span } from "./dates.js";
import { monthAfter } from "./months.js";
import { type Day, daysBetween, isoDay, plusDays, wallOf } from "./wall.js";

/** What lasts longer stands beside the month, once. */
const LONGEST_IN_CELLS = 3;

export interface CalendarDays<Entry> {
  /** By day, as `2026-12-25`. */
  readonly byDay: ReadonlyMap<string, readonly Entry[]>;
  readonly long: readonly Entry[];
}

/** Those with a day in a month, each at the clock of its own place. */
export function inMonth<Entry extends Span>(
  entries: readonly Entry[],
  first: Day,
): Entry[] {
  const next = monthAfter(first, 1);
  return entries.filter((entry) => {
    const isBegun = daysBetween(wallOf(entry.startsAt), next) > 0;
    return isBegun && daysBetween(first, lastDayOf(entry)) >= 0;
  });
}

export function placed<Entry extends Span>(
  entries: readonly Entry[],
): CalendarDays<Entry> {
  const byDay = new Map<string, Entry[]>();
  const long: Entry[] = [];
  for (const entry of entries) {
    if (lengthOf(entry) > LONGEST_IN_CELLS) {
      long.push(entry);
      continue;
    }
    for (const day of daysIn(entry)) {
      const name = isoDay(day);
      byDay.set(name, [...(byDay.get(name) ?? []), entry]);
    }
  }
  return { byDay, long };
}

function daysIn(entry: Span): Day[] {
  const first = wallOf(entry.startsAt);
  const length = daysBetween(first, lastDayOf(entry)) + 1;
  return Array.from({ length }, (_, place) => plusDays(first, place));
}
