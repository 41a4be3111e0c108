/** Which of its dates a card of an event shows. */
import { type Span, lastDayOf } from "./dates.js";
import { monthOf } from "./months.js";
import type { EventCard } from "./shapes.js";
import { type Day, daysBetween, isSameDay, wallOf } from "./wall.js";

export interface ShownDate {
  readonly span: Span;
  /** It began before today and is not over. */
  readonly isUnderWay: boolean;
}

type Dated = Pick<
  EventCard,
  "startsAt" | "endsAt" | "isAllDay" | "nextOccurrence" | "occurrences"
>;

/**
 * The next date, or the first one in the month that was chosen; of what is over, the
 * first one.
 *
 * @param month `2026-12`, where one was chosen
 */
export function shownDate(
  card: Dated,
  today: Day,
  month: string | undefined,
): ShownDate {
  const span = { ...dateOf(card, month), isAllDay: card.isAllDay };
  const start = wallOf(span.startsAt);
  const isBegun = daysBetween(start, today) > 0;
  const isOver = daysBetween(lastDayOf(span), today) > 0;
  return { span, isUnderWay: isBegun && !isOver };
}

/**
 * Of what is over, the date in the month that was chosen, else the whole.
 *
 * @param month `2016-06`, where one was chosen
 */
export function pastDate(card: Dated, month: string | undefined): ShownDate {
  const inMonth = month === undefined ? undefined : card.occurrences.nodes[0];
  const { startsAt, endsAt } = inMonth ?? card;
  return { span: { startsAt, endsAt, isAllDay: card.isAllDay }, isUnderWay: false };
}

function dateOf(card: Dated, month: string | undefined): Omit<Span, "isAllDay"> {
  const { nextOccurrence, occurrences } = card;
  const first = occurrences.nodes[0];
  if (month === undefined) return nextOccurrence ?? card;
  const isInMonth =
    nextOccurrence && monthOf(wallOf(nextOccurrence.startsAt)) === month;
  return (isInMonth ? nextOccurrence : first) ?? nextOccurrence ?? card;
}

/** In the order of the dates that are shown, what is under way first. */
export function byShownDate<Card extends Dated>(
  cards: readonly Card[],
  today: Day,
  month: string | undefined,
): { card: Card; shown: ShownDate }[] {
  const dated = cards.map((card) => ({ card, shown: shownDate(card, today, month) }));
  const rank = ({ shown }: { shown: ShownDate }) =>
    shown.isUnderWay ? 0 : Date.parse(shown.span.startsAt);
  return dated.sort((one, other) => rank(one) - rank(other));
}

/** Whether all of it is on one day. */
export function isOneDay(span: Span): boolean {
  return isSameDay(wallOf(span.startsAt), lastDayOf(span));
}
