/** Months of a calendar, as `2026-12`. */
import { type Day, isoDay, plusDays, two, utc, weekdayOf } from "./wall.js";

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The first day of a month; undefined for what is none. */
export function firstDayOf(month: string): Day | undefined {
  const parts = MONTH.exec(month);
  return parts
    ? { year: Number(parts[1]), month: Number(parts[2]), day: 1 }
    : undefined;
}

export function monthOf({ year, month }: Day): string {
  return `${year}-${two(month)}`;
}

/** The month so many months later; earlier where negative. */
export function monthAfter(first: Day, months: number): Day {
  const count = first.year * 12 + first.month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
}

/** Whole weeks from Monday to Sunday in which all days of a month lie. */
export function weeksOf(first: Day): Day[][] {
  const weeks: Day[][] = [];
  let day = plusDays(first, 1 - weekdayOf(first));
  do {
    weeks.push(Array.from({ length: 7 }, (_, place) => plusDays(day, place)));
    day = plusDays(day, 7);
  } while (day.month === first.month && day.year === first.year);
  return weeks;
}

/** Midnight of a day in a zone: `2026-12-01T00:00:00-05:00`. */
export function midnightIn(zone: string, day: Day): string {
  const near = offsetAt(zone, new Date(utc(day)));
  const offset = offsetAt(zone, new Date(`${isoDay(day)}T00:00:00${near}`));
  return `${isoDay(day)}T00:00:00${offset}`;
}

/** How far one can leaf, in years from now. */
const REACH = 20;

/** Whether a month is near enough to be asked for. */
export function isInReach(first: Day, today: Day): boolean {
  return Math.abs(first.year - today.year) <= REACH;
}

/** The half-open window of a month. */
export function windowOf(zone: string, first: Day): { from: string; to: string } {
  return {
    from: midnightIn(zone, first),
    to: midnightIn(zone, monthAfter(first, 1)),
  };
}

/** The clocks of two places are at most 26 hours apart. */
const DAYS_APART = 2;

/** A window in which all is that is in a month at the clock of any place. */
export function wideWindowOf(zone: string, first: Day): { from: string; to: string } {
  return {
    from: midnightIn(zone, plusDays(first, -DAYS_APART)),
    to: midnightIn(zone, plusDays(monthAfter(first, 1), DAYS_APART)),
  };
}

function offsetAt(zone: string, instant: Date): string {
  const named = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    timeZoneName: "longOffset",
  })
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName")?.value;
  return named?.replace("GMT", "") || "+00:00";
}
