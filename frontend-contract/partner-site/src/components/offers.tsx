/** Tickets with their prices, and whether they can be had. */
import { shortDay } from "../dates.js";
import { ticketPrice } from "../numbers.js";
import type { EventWhole, Offer } from "../shapes.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { named, type Words } from "../words/words.js";
import { isOff } from "./status.js";

interface Props {
  readonly visit: Visit;
  readonly event: Pick<EventWhole, "isFree" | "locale" | "offers" | "status">;
}

export function Offers({ visit, event }: Props) {
  const { words, locale } = visit;
  const { isFree, offers } = event;
  if (offers.length === 0) return <p>{isFree ? words.free : words.unknownPrice}</p>;
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <li class={isGone(offer) ? "offer-gone" : undefined}>
          <span class="price">{ticketPrice(offer, words)}</span>
          <span>
            <span lang={event.locale === locale ? undefined : event.locale}>
              {offer.name}
            </span>
            {noteOf(offer, words)}
            {offer.url && !isGone(offer) && !isOff(event.status) ? (
              <>
                {" "}
                <a href={offer.url}>{words.buy}</a>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function isGone({ availability }: Offer): boolean {
  return availability === "SOLD_OUT" || availability === "ENDED";
}

function noteOf(offer: Offer, words: Words) {
  const notes = [
    named(words.availability, offer.availability),
    offer.availability === "NOT_YET" && offer.availableFrom
      ? words.onSaleFrom(shortDay(wallOf(offer.availableFrom), words))
      : "",
  ].filter(Boolean);
  return notes.length > 0 ? <em class="offer-note"> {notes.join(", ")}</em> : null;
}
