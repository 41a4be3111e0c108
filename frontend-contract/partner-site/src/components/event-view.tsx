/** The page of one event. */
import { filtersAddress, readFilters, writeFilters } from "../filters.js";
import { dayShown } from "../event-dates.js";
import type { EventWhole } from "../shapes.js";
import { listOf, type Visit } from "../visit.js";
import { named } from "../words/words.js";
import { AccessSection } from "./access.js";
import { Blocks } from "./blocks.js";
import { Dates } from "./dates.js";
import { DateMark } from "./date-mark.js";
import { Documents } from "./documents.js";
import { EventSheet } from "./event-sheet.js";
import { TranslationNotice } from "./notice.js";
import { Partners } from "./partners.js";
import { CreditedPicture } from "./picture.js";
import { Programme } from "./programme.js";
import { isOff, Status } from "./status.js";

interface Props {
  readonly visit: Visit;
  readonly event: EventWhole;
}

export function EventView({ visit, event }: Props) {
  const { words, locale, now } = visit;
  const day = dayShown(event);
  const isForeign = event.locale !== locale;
  return (
    <article class="event">
      <Back visit={visit} />
      <TranslationNotice visit={visit} of={event} />
      <header class="event-head">
        <DateMark
          day={day}
          words={words}
          hasYear={day.year !== now.year}
          isStruck={isOff(event.status)}
          isLarge
        />
        <div class="event-title">
          <p class="kicker">
            {named(words.types, event.type)}
            <Status status={event.status} words={words} isSoldOut={isSoldOut(event)} />
          </p>
          <h1 lang={isForeign ? event.locale : undefined}>{event.title}</h1>
          {event.statusNote ? (
            <p class="status-note" lang={isForeign ? event.locale : undefined}>
              {event.statusNote}
            </p>
          ) : null}
          {event.summary ? (
            <p class="lead" lang={isForeign ? event.locale : undefined}>
              {event.summary}
            </p>
          ) : null}
        </div>
      </header>
      <div class="event-body">
        {event.image ? (
          <CreditedPicture
            image={event.image}
            words={words}
            class="wide"
            sizes="(min-width: 60rem) 55rem, 92vw"
            isFirst
            lang={isForeign ? event.locale : undefined}
          />
        ) : null}
        <EventSheet visit={visit} event={event} />
        <div class="event-text" lang={isForeign ? event.locale : undefined}>
          <Blocks visit={visit} blocks={event.body} />
          <Programme visit={visit} event={event} />
        </div>
        <div class="event-more">
          <Dates visit={visit} event={event} />
          <AccessSection visit={visit} event={event} />
          <Documents visit={visit} files={event.documents} lang={event.locale} />
          <Partners visit={visit} partnerships={event.partnerships} />
        </div>
      </div>
    </article>
  );
}

/** To the agenda as it was left: the filters stand in the address. */
function Back({ visit }: { visit: Visit }) {
  const { words, query, now } = visit;
  const left = new URLSearchParams(query.get("filters") ?? "");
  const filters = readFilters(left, words, now);
  const isNarrowed = writeFilters(filters).size > 0;
  return (
    <p class="back">
      <a href={filtersAddress(listOf(visit, "agenda"), filters)}>
        <span aria-hidden="true">← </span>
        {isNarrowed ? words.backToResults : words.backToAgenda}
      </a>
    </p>
  );
}

function isSoldOut({ offers }: EventWhole): boolean {
  return (
    offers.length > 0 && offers.every(({ availability }) => availability === "SOLD_OUT")
  );
}
