/** All dates of an event that has several. */
import { whenOf } from "../dates.js";
import { formerly, isOver } from "../event-dates.js";
import { ticketPrice } from "../numbers.js";
import type { EventWhole, Occurrence } from "../shapes.js";
import type { Visit } from "../visit.js";
import { Rest } from "./rest.js";
import { isOff, Status } from "./status.js";

interface Props {
  readonly visit: Visit;
  readonly event: EventWhole;
}

/** More than these are folded. */
const SHOWN = 12;

export function Dates({ visit, event }: Props) {
  const { words } = visit;
  const { nodes, totalCount } = event.occurrences;
  if (nodes.length < 2) return null;
  const list = (
    <ol class="dates">
      {nodes.map((occurrence) => (
        <DateRow visit={visit} event={event} occurrence={occurrence} />
      ))}
    </ol>
  );
  return (
    <section class="part" id="dates">
      <h2 class="section-title">{words.allDates}</h2>
      {nodes.length > SHOWN ? (
        <details>
          <summary>{words.showDates(nodes.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <Rest words={words} shown={nodes.length} total={totalCount} />
    </section>
  );
}

function DateRow({ visit, event, occurrence }: Props & { occurrence: Occurrence }) {
  const { words, now, locale } = visit;
  const isNext = occurrence.key === event.nextOccurrence?.key;
  const classes = [
    isOver(occurrence, now) && "date-over",
    isOff(occurrence.status) && "date-off",
    isNext && "date-next",
  ];
  const lang = event.locale === locale ? undefined : event.locale;
  return (
    <li class={classes.filter(Boolean).join(" ") || undefined}>
      <time datetime={occurrence.startsAt}>{whenOf(occurrence, words)}</time>
      <span class="date-notes">
        {isNext ? <span>{words.nextDate}</span> : null}
        {isOver(occurrence, now) ? <span>{words.pastDate}</span> : null}
        <Status status={occurrence.status} words={words} />
        {occurrence.previousStartsAt ? (
          <span>
            {words.formerly} <s>{formerly(occurrence, words)}</s>
          </span>
        ) : null}
        {occurrence.statusNote ? (
          <span lang={lang}>{occurrence.statusNote}</span>
        ) : null}
        {occurrence.room && occurrence.room !== event.room ? (
          <span lang={lang}>{occurrence.room}</span>
        ) : null}
        {occurrence.venue && occurrence.venue.key !== event.venue?.key ? (
          <span>{occurrence.venue.name}</span>
        ) : null}
        {isOtherwisePriced(occurrence, event) ? (
          <span lang={lang}>
            {occurrence.offers
              .map((offer) => `${offer.name}, ${ticketPrice(offer, words)}`)
              .join("; ")}
          </span>
        ) : null}
      </span>
    </li>
  );
}

function isOtherwisePriced({ offers }: Occurrence, event: EventWhole): boolean {
  const usual = new Set(event.offers.map(({ key }) => key));
  return offers.some(({ key }) => !usual.has(key));
}
