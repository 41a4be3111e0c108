/** Which of its dates an event is about to have, and which are over. */
import { lastDayOf, type Span } from "./dates.js";
import type { EventWhole, Occurrence } from "./shapes.js";
import { type Day, daysBetween, wallOf } from "./wall.js";

/** The day that stands at its head: that of the next date, else of the first one. */
export function dayShown(event: EventWhole): Day {
  return wallOf(spanShown(event).startsAt);
}

/** The next date, else the whole as it was announced. */
export function spanShown(event: EventWhole): Span {
  const next = event.occurrences.nodes.find(
    ({ key }) => key === event.nextOccurrence?.key,
  );
  return next ?? event;
}

export function isOver(occurrence: Occurrence, today: Day): boolean {
  return daysBetween(lastDayOf(occurrence), today) > 0;
}
