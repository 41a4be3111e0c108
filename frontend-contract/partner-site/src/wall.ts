/** Days and hours as a clock on the wall at the event shows them. */

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day and an hour, without a zone: the instant that was read is in its zone. */
export interface Wall extends Day {
  readonly hour: number;
  readonly minute: number;
}

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

/**
 * What the clocks show at an instant that the API gave.
 *
 * @param text `2017-06-15T10:15:00-04:00`, or a calendar day
 * @throws RangeError for anything else
 */
export function wallOf(text: string): Wall {
  const parts = INSTANT.exec(text);
  if (!parts) throw new RangeError(`No instant or day: ${text}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { year, month, day, hour, minute };
}

/** What the clocks of a zone show at an instant. */
export function wallIn(zone: string, instant: Date): Wall {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) =>
    Number(parts.find((found) => found.type === type)?.value);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  };
}

export function isSameDay(one: Day, other: Day): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** Days from one to another, negative backwards. */
export function daysBetween(one: Day, other: Day): number {
  return Math.round((utc(other) - utc(one)) / 86_400_000);
}

export function plusDays(day: Day, days: number): Day {
  const date = new Date(utc(day) + days * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** `2017-06-15`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Milliseconds of midnight as if the day were one of UTC, for formats. */
export function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}
