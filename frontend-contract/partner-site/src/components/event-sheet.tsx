/** When, where, for how much and for whom, at a glance. */
import { venueAddress } from "../addresses.js";
import { hourOf, whenOf, zoneName } from "../dates.js";
import { formerly, spanShown } from "../event-dates.js";
import { filtersAddress, NO_FILTERS } from "../filters.js";
import { numberOf } from "../numbers.js";
import type { EventWhole } from "../shapes.js";
import { listOf, type Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { languageName, named, withNote } from "../words/words.js";
import { Offers } from "./offers.js";
import { Row } from "./row.js";
import { isOff } from "./status.js";

interface Props {
  readonly visit: Visit;
  readonly event: EventWhole;
}

export function EventSheet({ visit, event }: Props) {
  const { words } = visit;
  const agenda = listOf(visit, "agenda");
  return (
    <aside class="event-sheet">
      <dl class="sheet">
        <Row label={words.when}>
          <When visit={visit} event={event} />
        </Row>
        <Row label={words.where}>
          {hasPlace(event) ? <Where {...{ visit, event }} /> : null}
        </Row>
        <Row label={words.howMuch}>
          <Offers visit={visit} event={event} />
        </Row>
        <Row label={words.audiencesLabel}>{audienceOf(visit, event)}</Row>
        <Row label={words.languagesLabel}>{languagesOf(visit, event)}</Row>
        <Row label={words.capacityLabel}>
          {event.capacity ? words.capacity(numberOf(event.capacity, words)) : null}
        </Row>
        <Row label={words.themes}>
          {event.themes.length > 0 ? <Themes visit={visit} event={event} /> : null}
        </Row>
        <Row label={words.series}>
          {event.series ? (
            <a
              href={filtersAddress(agenda, { ...NO_FILTERS, series: event.series.key })}
            >
              {event.series.name}
            </a>
          ) : null}
        </Row>
      </dl>
      {isOff(event.status) ? null : <Actions visit={visit} event={event} />}
    </aside>
  );
}

function Actions({ visit, event }: Props) {
  const { words } = visit;
  return (
    <p class="actions">
      {event.registrationUrl ? (
        <a class="button button-main" href={event.registrationUrl}>
          {words.register}
        </a>
      ) : null}
      {event.onlineUrl ? (
        <a class="button" href={event.onlineUrl}>
          {words.followOnline}
        </a>
      ) : null}
      <a class="button" href={event.icalendarUrl} type="text/calendar">
        {words.addToCalendar}
      </a>
    </p>
  );
}

function When({ visit, event }: Props) {
  const { words } = visit;
  return (
    <>
      {event.status === "POSTPONED" ? (
        <Postponed visit={visit} event={event} />
      ) : (
        <Announced visit={visit} event={event} />
      )}
      {event.previousStartsAt ? (
        <p class="soft">
          {words.formerly} <s>{formerly(event, words)}</s>
        </p>
      ) : null}
      {event.occurrences.totalCount > 1 ? (
        <p>
          <a href="#dates">{words.moreDates(event.occurrences.totalCount)}</a>
        </p>
      ) : null}
    </>
  );
}

/** There is no date: what the editors say in its place, else that it is to come. */
function Postponed({ visit, event }: Props) {
  const { words, locale } = visit;
  if (!event.statusNote) return <p>{words.statuses.POSTPONED}</p>;
  return (
    <p lang={event.locale === locale ? undefined : event.locale}>{event.statusNote}</p>
  );
}

/** The date, struck where it does not take place, and when the doors open. */
function Announced({ visit, event }: Props) {
  const { words, site } = visit;
  const span = spanShown(event);
  const zone =
    event.timeZone === site.timeZone || event.isAllDay
      ? ""
      : ` ${words.inZone(zoneName(event.timeZone, span.startsAt, words))}`;
  const when = (
    <time class="when" datetime={span.startsAt}>
      {whenOf(span, words)}
      {zone}
    </time>
  );
  if (event.status === "CANCELLED") return <s>{when}</s>;
  return (
    <>
      {when}
      {event.doorsAt ? (
        <p>{words.doors(hourOf(wallOf(event.doorsAt), words))}</p>
      ) : null}
    </>
  );
}

function hasPlace({ venue, room, attendanceMode }: EventWhole): boolean {
  return venue !== null || room !== "" || attendanceMode !== "IN_PERSON";
}

function Where({ visit, event }: Props) {
  const { words, locale } = visit;
  const { venue, room, attendanceMode } = event;
  const isElsewhere = attendanceMode !== "IN_PERSON";
  return (
    <>
      {venue ? (
        <p>
          <a href={venueAddress(locale, venue.slug)}>{venue.name}</a>
          {room ? `, ${room}` : null}
        </p>
      ) : room ? (
        <p>{room}</p>
      ) : null}
      {venue?.address.formatted ? <p class="soft">{venue.address.formatted}</p> : null}
      {isElsewhere ? <p>{named(words.attendance, attendanceMode)}</p> : null}
    </>
  );
}

/** Each leads to what else is on about it. */
function Themes({ visit, event }: Props) {
  const agenda = listOf(visit, "agenda");
  return event.themes.map(({ name, slug }, place) => (
    <>
      {place > 0 ? ", " : null}
      <a href={filtersAddress(agenda, { ...NO_FILTERS, themes: [slug] })}>{name}</a>
    </>
  ));
}

function audienceOf(
  { words }: Visit,
  { audiences, ageMin, ageMax }: EventWhole,
): string {
  const known = audiences.map((code) => named(words.audiences, code));
  return [...known, words.ages(ageMin, ageMax)].filter(Boolean).join(", ");
}

function languagesOf({ words }: Visit, { languages }: EventWhole): string {
  return languages
    .map(({ language, mode }) => {
      const name = languageName(language, words);
      const how = named(words.modes, mode);
      return how ? withNote(name, how) : name;
    })
    .join(", ");
}
