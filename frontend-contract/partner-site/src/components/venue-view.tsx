/** One place: how to get there, what is known about access, and what is on. */
import { venueAddress } from "../addresses.js";
import { numberOf } from "../numbers.js";
import type { VenueWhole } from "../shapes.js";
import type { Visit } from "../visit.js";
import { AccessList, Unknown } from "./access.js";
import { EventList } from "./event-lists.js";
import { RecordNotice } from "./notice.js";
import { CreditedPicture } from "./picture.js";
import { RichText } from "./rich-text.js";
import { Row } from "./row.js";

interface Props {
  readonly visit: Visit;
  readonly venue: VenueWhole;
}

export function VenueView({ visit, venue }: Props) {
  const { words, locale } = visit;
  const { accessibility, events, latitude, longitude } = venue;
  const lang = venue.locale === locale ? undefined : venue.locale;
  const known = accessibility.features.map(({ feature }) => feature as string);
  return (
    <article class="venue">
      <p class="back">
        <a href={venueAddress(locale)}>
          <span aria-hidden="true">← </span>
          {words.venues}
        </a>
      </p>
      <RecordNotice visit={visit} locale={venue.locale} />
      <header class="title-block">
        <h1 lang={lang}>{venue.name}</h1>
        <p class="lead">{venue.address.formatted}</p>
      </header>
      {venue.image ? (
        <CreditedPicture
          image={venue.image}
          words={words}
          class="wide"
          sizes="(min-width: 88rem) 81rem, 92vw"
          isFirst
          lang={lang}
        />
      ) : null}
      <div class="two">
        <div class="two-side">
          <dl class="sheet">
            <Row label={words.directions}>
              {venue.directions ? <span lang={lang}>{venue.directions}</span> : null}
            </Row>
            <Row label={words.map}>
              {latitude !== null && longitude !== null ? (
                <a href={mapAddress(latitude, longitude)}>OpenStreetMap</a>
              ) : null}
            </Row>
            <Row label={words.capacityLabel}>
              {venue.capacity ? words.capacity(numberOf(venue.capacity, words)) : null}
            </Row>
            <Row label={words.website}>
              {venue.website ? (
                <a href={venue.website}>{new URL(venue.website).hostname}</a>
              ) : null}
            </Row>
          </dl>
        </div>
        <div class="two-main">
          <RichText visit={visit} html={venue.description} lang={lang} />
          <section class="part access">
            <h2 class="section-title">{words.accessTitle}</h2>
            <AccessList visit={visit} access={accessibility} lang={venue.locale} />
            <Unknown visit={visit} known={known} />
          </section>
          <section class="part">
            <h2 class="section-title">{words.onHere}</h2>
            {events.nodes.length > 0 ? (
              <EventList visit={visit} list={events} />
            ) : (
              <p>{words.nothingHere}</p>
            )}
          </section>
        </div>
      </div>
    </article>
  );
}

function mapAddress(latitude: number, longitude: number): string {
  const place = `mlat=${latitude}&mlon=${longitude}`;
  return `https://www.openstreetmap.org/?${place}#map=17/${latitude}/${longitude}`;
}
