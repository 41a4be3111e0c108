/** When, where, for how much and for whom, at a glance. */
import { venueAddress } from "../addresses.js";
import { hourOf, longDay, whenOf, zoneName } from "../dates.js";
import { spanShown } from "../event-dates.js";
import { numberOf } from "../numbers.js";
import type { EventWhole } from "../shapes.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { languageName, named } from "../words/words.js";
import { Offers } from "./offers.js";
import { Row } from "./row.js";

interface Props {
  readonly visit: Visit;
  readonly event: EventWhole;
}

export function EventSheet({ visit, event }: Props) {
  const { words } = visit;
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
          {event.themes.length > 0
            ? event.themes.map(({ name }) => name).join(", ")
            : null}
        </Row>
        <Row label={words.series}>{event.series?.name}</Row>
      </dl>
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
    </aside>
  );
}

function When({ visit, event }: Props) {
  const { words, site } = visit;
  const span = spanShown(event);
  const zone =
    event.timeZone === site.timeZone || event.isAllDay
      ? ""
      : ` ${words.inZone(zoneName(event.timeZone, span.startsAt, words))}`;
  return (
    <>
      <time class="when" datetime={span.startsAt}>
        {whenOf(span, words)}
        {zone}
      </time>
      {event.previousStartsAt ? (
        <p class="former">
          {words.formerDate(longDay(wallOf(event.previousStartsAt), words))}
        </p>
      ) : null}
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
      return how ? `${name} (${how})` : name;
    })
    .join(", ");
}
