/** Dates and hours in words, in the language of the visitor. */
import {
  type Day,
  type Wall,
  daysBetween,
  isSameDay,
  plusDays,
  two,
  utc,
  wallOf,
} from "./wall.js";
import type { Words } from "./words/words.js";

/** Anything that has a beginning, as the API tells it. */
export interface Span {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly isAllDay: boolean;
}

/** `jeudi 15 juin 2017`; `Thursday, June 15, 2017`. */
export function longDay(day: Day, words: Words): string {
  return written(day, words, { weekday: "long", year: "numeric" });
}

/** `15 juin 2017`; `June 15, 2017`. */
export function shortDay(day: Day, words: Words): string {
  return written(day, words, { year: "numeric" });
}

/** `jeudi 15 juin`; `Thursday, June 15`. */
export function dayInYear(day: Day, words: Words): string {
  return written(day, words, { weekday: "long" });
}

/** `juin 2017`. */
export function monthName(day: Day, words: Words): string {
  return formatOf(words.tag, { month: "long", year: "numeric" }).format(utc(day));
}

/** `juin`. */
export function bareMonth(day: Day, words: Words): string {
  return formatOf(words.tag, { month: "long" }).format(utc(day));
}

/** `jeudi`, or `jeu.` */
export function weekdayName(day: Day, words: Words, length: "long" | "short"): string {
  return formatOf(words.tag, { weekday: length }).format(utc(day));
}

/** `10 h 15`; `10:15 a.m.` */
export function hourOf(wall: Wall, words: Words): string {
  return words.hour(wall.hour, two(wall.minute), wall.minute === 0);
}

/**
 * When it is, whole: `jeudi 15 juin 2017, 10 h 15 à 11 h 45`.
 *
 * What ends before six in the morning belongs to the evening before.
 */
export function whenOf(span: Span, words: Words): string {
  const start = wallOf(span.startsAt);
  if (span.isAllDay) return daysOf(start, lastDayOf(span), words);
  const end = span.endsAt === null ? undefined : wallOf(span.endsAt);
  const day = longDay(start, words);
  if (!end) return words.dayAtHour(day, hourOf(start, words));
  if (isSameDay(start, end) || isNextMorning(start, end)) {
    return `${day}${words.comma}${hoursOf(start, end, words)}`;
  }
  return words.fromTo(
    words.dayAtHour(day, hourOf(start, words)),
    words.dayAtHour(longDay(end, words), hourOf(end, words)),
  );
}

/** Only the hours of one date: `10 h 15 à 11 h 45`; empty for whole days. */
export function hoursIn(span: Span, words: Words): string {
  if (span.isAllDay) return "";
  const start = wallOf(span.startsAt);
  const end = span.endsAt === null ? undefined : wallOf(span.endsAt);
  const isShort = end && (isSameDay(start, end) || isNextMorning(start, end));
  return isShort ? hoursOf(start, end, words) : hourOf(start, words);
}

/** The last day on which it is on, that of its end. */
export function lastDayOf(span: Span): Day {
  if (span.endsAt === null) return wallOf(span.startsAt);
  const start = wallOf(span.startsAt);
  const end = wallOf(span.endsAt);
  const isMidnight = end.hour === 0 && end.minute === 0 && !isSameDay(start, end);
  return isMidnight || isNextMorning(start, end) ? plusDays(end, -1) : end;
}

/** How many days it touches. */
export function lengthOf(span: Span): number {
  return daysBetween(wallOf(span.startsAt), lastDayOf(span)) + 1;
}

/** `heure du Pacifique`; `Pacific Time`. */
export function zoneName(zone: string, at: string, words: Words): string {
  const named = formatOf(words.tag, { timeZone: zone, timeZoneName: "longGeneric" })
    .formatToParts(new Date(at))
    .find((part) => part.type === "timeZoneName");
  return named?.value ?? zone;
}

/** The hour of an instant in a zone, with its day: for notices. */
export function momentOf(wall: Wall, words: Words): string {
  return words.dayAtHour(dayInYear(wall, words), hourOf(wall, words));
}

function hoursOf(start: Wall, end: Wall, words: Words): string {
  const hours = words.hourRange(
    hourOf(start, words),
    hourOf(end, words),
    start.hour < 12 === end.hour < 12 && isSameDay(start, end),
  );
  return isSameDay(start, end) ? hours : `${hours} ${words.nextDay}`;
}

function daysOf(first: Day, last: Day, words: Words): string {
  if (isSameDay(first, last)) return longDay(first, words);
  const isOneYear = first.year === last.year;
  return words.fromTo(
    isOneYear ? dayInYear(first, words) : longDay(first, words),
    longDay(last, words),
  );
}

function isNextMorning(start: Wall, end: Wall): boolean {
  return end.hour < 6 && isSameDay(plusDays(start, 1), end) && start.hour >= 6;
}

/** A day is never parted from its month at the end of a line. */
function written(day: Day, words: Words, options: Intl.DateTimeFormatOptions): string {
  const format = formatOf(words.tag, { day: "numeric", month: "long", ...options });
  return format
    .formatToParts(utc(day))
    .map(({ type, value }, place, parts) => {
      if (type === "day") return words.dayOfMonth(value);
      const around = [parts[place - 1]?.type, parts[place + 1]?.type];
      const isInside = around.includes("day") && around.includes("month");
      return isInside ? value.replace(" ", "\u00a0") : value;
    })
    .join("");
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  tag: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const name = tag + JSON.stringify(options);
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
  formats.set(name, made);
  return made;
}
