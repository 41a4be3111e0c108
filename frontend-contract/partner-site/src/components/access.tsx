/** What is known about access: yes, partly, no; and what is not known. */
import type { AccessibilityAnswer } from "@affiche/client";
import { contactAddress } from "../contact.js";
import { shortDay } from "../dates.js";
import type { Access, EventWhole } from "../shapes.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { named } from "../words/words.js";

interface SectionProps {
  readonly visit: Visit;
  readonly event: EventWhole;
}

/** Of an event and of its venue; what neither says is unknown. */
export function AccessSection({ visit, event }: SectionProps) {
  const { words, locale } = visit;
  const { accessibility, venue } = event;
  const lists = venue ? [accessibility, venue.accessibility] : [accessibility];
  const known = lists.flatMap(({ features }) => features.map(({ feature }) => feature));
  if (!venue && saysNothing(accessibility)) return null;
  return (
    <section class="part access">
      <h2 class="section-title">{words.accessTitle}</h2>
      {saysNothing(accessibility) ? null : (
        <>
          <h3>{words.accessOfEvent}</h3>
          <AccessList visit={visit} access={accessibility} lang={event.locale} />
        </>
      )}
      {venue ? (
        <>
          <h3>{words.accessOfVenue(venue.name)}</h3>
          <AccessList visit={visit} access={venue.accessibility} lang={venue.locale} />
          {venue.directions ? (
            <>
              <h3>{words.directions}</h3>
              <p lang={venue.locale === locale ? undefined : venue.locale}>
                {venue.directions}
              </p>
            </>
          ) : null}
        </>
      ) : null}
      <Unknown visit={visit} known={known} />
    </section>
  );
}

function saysNothing({ features, note, contact }: Access): boolean {
  return features.length === 0 && !note && !contact;
}

interface ListProps {
  readonly visit: Visit;
  readonly access: Access;
  /** Language of the note. */
  readonly lang: string;
}

const ORDER: readonly AccessibilityAnswer[] = ["YES", "PARTIAL", "NO"];

export function AccessList({ visit, access, lang }: ListProps) {
  const { words, locale } = visit;
  const { features, note, contact, checkedOn } = access;
  const sorted = features.toSorted(
    (one, other) => ORDER.indexOf(one.answer) - ORDER.indexOf(other.answer),
  );
  return (
    <>
      {sorted.length > 0 ? (
        <ul class="answers">
          {sorted.map(({ feature, answer }) => (
            <li>
              <Sign answer={answer} />
              <span>
                {named(words.features, feature)}
                {words.colon.trimEnd()}
                {"\u00a0"}
                <b>{named(words.answers, answer)}</b>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {sorted.length === 0 && !note ? <p>{words.accessNothing}</p> : null}
      {note ? (
        <p class="answers-note" lang={lang === locale ? undefined : lang}>
          {note}
        </p>
      ) : null}
      {contact ? (
        <p>
          {words.accessContact}
          {words.colon}
          <Contact contact={contact} />
        </p>
      ) : null}
      {checkedOn ? (
        <p class="soft">{words.accessChecked(shortDay(wallOf(checkedOn), words))}</p>
      ) : null}
    </>
  );
}

interface UnknownProps {
  readonly visit: Visit;
  readonly known: readonly string[];
}

/** What nobody has said, which is not the same as no. */
export function Unknown({ visit, known }: UnknownProps) {
  const { words } = visit;
  const unknown = Object.entries(words.features).filter(
    ([feature]) => !known.includes(feature),
  );
  if (unknown.length === 0) return null;
  return (
    <details class="unknown">
      <summary>
        {words.accessUnknown} ({unknown.length})
      </summary>
      <p>{words.accessUnknownHint}</p>
      <ul class="answers">
        {unknown.map(([, label]) => (
          <li>
            <Sign answer={undefined} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Contact({ contact }: { contact: string }) {
  const href = contactAddress(contact);
  return href ? <a href={href}>{contact}</a> : <>{contact}</>;
}

const DRAWN: Readonly<Record<AccessibilityAnswer, string>> = {
  YES: "M3.5 8.5l3 3 6-7",
  PARTIAL: "M3.5 8h9",
  NO: "M4 4l8 8M12 4l-8 8",
};

/** For the eye; the answer stands in words beside it. */
function Sign({ answer }: { answer: AccessibilityAnswer | undefined }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {answer ? (
        <path d={DRAWN[answer]} fill="none" stroke="currentColor" stroke-width="1.75" />
      ) : (
        <circle cx="8" cy="8" r="1.5" fill="currentColor" />
      )}
    </svg>
  );
}
