/** Which of its dates an event is about to have, and which are over. */
import { lastDayOf, type Span, whenOf } from "./dates.js";
import type { EventWhole, Occurrence } from "./shapes.js";
import { type Day, daysBetween, wallOf } from "./wall.js";
import type { Words } from "./words/words.js";

/** The day that stands at its head: that of the next date, else of the first one. */
export function dayShown(event: EventWhole): Day {
  return wallOf(spanShown(event).startsAt);
}

/** The next date, else the whole as it was announced. */
export function spanShown(event: EventWhole): Span {
  return event.nextOccurrence ?? event;
}

/** When it was to be before it was rescheduled, with its hour: the day may be the same. */
export function formerly(
  { previousStartsAt, isAllDay }: Pick<EventWhole, "previousStartsAt" | "isAllDay">,
  words: Words,
): string {
  if (previousStartsAt === null) return "";
  return whenOf({ startsAt: previousStartsAt, endsAt: null, isAllDay }, words);
}

export function isOver(occurrence: Occurrence, today: Day): boolean {
  return daysBetween(lastDayOf(occurrence), today) > 0;
}
