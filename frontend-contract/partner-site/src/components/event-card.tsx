/** An event in the agenda: the day in red, what it is, and its poster. */
import { pageAddress } from "../addresses.js";
import { hoursIn, lastDayOf, longDay, shortDay, whenOf, zoneName } from "../dates.js";
import type { EventCard as Card } from "../shapes.js";
import { type ShownDate, isOneDay } from "../shown-date.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { named } from "../words/words.js";
import { DateMark } from "./date-mark.js";
import { Picture } from "./picture.js";
import { isOff, Status } from "./status.js";

interface Props {
  readonly visit: Visit;
  readonly card: Card;
  readonly shown: ShownDate;
  /** What the agenda was narrowed by, for the way back. */
  readonly filters: string;
  readonly isFirst: boolean;
  readonly level: "h2" | "h3";
}

export function EventCard({ visit, card, shown, filters, isFirst, level }: Props) {
  const { words, locale, now } = visit;
  const { span, isUnderWay } = shown;
  const Title = level;
  const lang = card.locale === locale ? undefined : card.locale;
  const address = pageAddress(card.path, locale);
  const href = filters ? `${address}?${new URLSearchParams({ filters })}` : address;
  const day = isUnderWay ? lastDayOf(span) : wallOf(span.startsAt);
  return (
    <article class="card">
      <DateMark
        day={day}
        words={words}
        before={isUnderWay ? words.untilShort : undefined}
        hasYear={day.year !== now.year}
        isStruck={isOff(card.status)}
      />
      <div class="card-text">
        <p class="kicker">
          {named(words.types, card.type)}
          <Status status={card.status} words={words} isSoldOut={isSoldOut(card)} />
        </p>
        <Title class="card-title">
          <a href={href} lang={lang}>
            {card.title}
          </a>
        </Title>
        {card.summary ? (
          <p class="card-summary" lang={lang}>
            {card.summary}
          </p>
        ) : null}
        <p class="facts">
          <When visit={visit} card={card} shown={shown} />
          {factsOf(visit, card).map((fact) => (
            <span>{fact}</span>
          ))}
        </p>
      </div>
      {card.image ? (
        <Picture
          class="card-image"
          image={{ ...card.image, alt: "" }}
          sizes="(min-width: 60rem) 16rem, 45vw"
          isFirst={isFirst}
        />
      ) : null}
    </article>
  );
}

/** Its day stands beside it in red, for the eye alone. */
function When({ visit, card, shown }: Pick<Props, "visit" | "card" | "shown">) {
  const { words, site } = visit;
  const { span, isUnderWay } = shown;
  if (isUnderWay || !isOneDay(span)) {
    const last = lastDayOf(span);
    return (
      <span>
        {isUnderWay ? words.until(shortDay(last, words)) : whenOf(span, words)}
      </span>
    );
  }
  const hours = hoursIn(span, words);
  const isElsewhere = card.timeZone !== site.timeZone && hours !== "";
  return (
    <time datetime={span.startsAt} class={hours ? undefined : "visually-hidden"}>
      <span class="visually-hidden">
        {longDay(wallOf(span.startsAt), words)}
        {hours ? words.comma : null}
      </span>
      {hours}
      {isElsewhere
        ? ` ${words.inZone(zoneName(card.timeZone, span.startsAt, words))}`
        : null}
    </time>
  );
}

/** How often, where, how and for how much. */
function factsOf({ words }: Visit, card: Card): string[] {
  const dates = card.occurrences.totalCount;
  const place = [card.venue?.name, card.venue?.address.locality].filter(Boolean);
  const attendance =
    card.attendanceMode === "IN_PERSON"
      ? ""
      : named(words.attendance, card.attendanceMode);
  return [
    dates > 1 ? words.moreDates(dates) : "",
    place.join(", "),
    attendance,
    card.isFree ? words.free : "",
  ].filter((fact) => fact !== "");
}

function isSoldOut({ offers }: Card): boolean {
  return (
    offers.length > 0 && offers.every(({ availability }) => availability === "SOLD_OUT")
  );
}
