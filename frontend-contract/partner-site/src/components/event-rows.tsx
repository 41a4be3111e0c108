/** Events one below the other, short: the day in red, and the title. */
import { pageAddress } from "../addresses.js";
import { whenOf, zoneName } from "../dates.js";
import type { EventRow } from "../shapes.js";
import type { Visit } from "../visit.js";
import { isOff, Status } from "./status.js";

export type Row = Omit<EventRow, "nextOccurrence" | "id"> & {
  readonly nextOccurrence?: {
    readonly startsAt: string;
    readonly endsAt: string | null;
  } | null;
};

interface Props {
  readonly visit: Visit;
  readonly events: readonly Row[];
}

export function EventRows({ visit, events }: Props) {
  const { words, locale, site } = visit;
  return (
    <ul class="rows">
      {events.map((event) => {
        const { startsAt, endsAt } = event.nextOccurrence ?? event;
        const span = { startsAt, endsAt, isAllDay: event.isAllDay };
        const when = <time datetime={startsAt}>{whenOf(span, words)}</time>;
        const isElsewhere = event.timeZone !== site.timeZone && !event.isAllDay;
        return (
          <li class="row">
            <p class="row-day">
              {isOff(event.status) ? <s>{when}</s> : when}
              {isElsewhere
                ? ` ${words.inZone(zoneName(event.timeZone, startsAt, words))}`
                : null}
            </p>
            <p class="row-title">
              <a
                href={pageAddress(event.path, locale)}
                lang={event.locale === locale ? undefined : event.locale}
              >
                {event.title}
              </a>{" "}
              <Status status={event.status} words={words} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
