/** The order of the day: what, when, by whom, and what is presented. */
import { organisationAddress, pageAddress } from "../addresses.js";
import { hourOf, hoursIn } from "../dates.js";
import type { Contribution, EventWhole, ProgrammeItem } from "../shapes.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { languageName, named, withNote } from "../words/words.js";
import { CaseStudyLink } from "./case-study-link.js";
import { Portrait } from "./portrait.js";
import { RichText } from "./rich-text.js";

interface Props {
  readonly visit: Visit;
  readonly event: EventWhole;
}

export function Programme({ visit, event }: Props) {
  const { words, locale } = visit;
  if (event.programme.length === 0) return null;
  return (
    <section class="part">
      <h2 class="section-title" lang={event.locale === locale ? undefined : locale}>
        {words.programme}
      </h2>
      <ol class="programme">
        {event.programme.map((item) => (
          <Item visit={visit} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Item({ visit, item }: { visit: Visit; item: ProgrammeItem }) {
  const { words, locale } = visit;
  const kind = named(words.kinds, item.kind);
  return (
    <li class={isBreath(item) ? "slot slot-break" : "slot"}>
      <p class="slot-time">
        {item.startsAt ? (
          <time datetime={item.startsAt}>{timeOf(item, visit)}</time>
        ) : null}
      </p>
      <div class="slot-text">
        <p class="facts">
          {kind && kind !== item.title ? <span lang={locale}>{kind}</span> : null}
          {item.room ? <span>{item.room}</span> : null}
        </p>
        <h3 class="slot-title">{item.title}</h3>
        <RichText visit={visit} html={item.description} />
        {item.languages.length > 0 ? (
          <p class="facts" lang={locale}>
            {item.languages.map(({ language, mode }) => (
              <span>
                {named(words.modes, mode)
                  ? withNote(languageName(language, words), named(words.modes, mode))
                  : languageName(language, words)}
              </span>
            ))}
          </p>
        ) : null}
        {item.contributions.length > 0 ? (
          <ul class="contributors">
            {item.contributions.map((contribution) => (
              <Contributor visit={visit} contribution={contribution} />
            ))}
          </ul>
        ) : null}
        {item.caseStudies.map((study) => (
          <CaseStudyLink visit={visit} study={study} />
        ))}
      </div>
    </li>
  );
}

function Contributor(props: { visit: Visit; contribution: Contribution }) {
  const { visit, contribution } = props;
  const { words, locale } = visit;
  const { speaker, part, roleTitle, organisation, organisationName } = contribution;
  const what = named(words.parts, part);
  return (
    <li>
      <Portrait photo={speaker.photo} />
      <p>
        <a class="name" href={pageAddress(speaker.path, locale)}>
          {speaker.name}
        </a>
        {what ? (
          <span class="soft" lang={locale}>
            {" "}
            ({what})
          </span>
        ) : null}
        <br />
        <span class="soft">
          {roleTitle}
          {roleTitle && (organisation ?? organisationName) ? ", " : null}
          {organisation ? (
            <a href={organisationAddress(locale, organisation.slug)}>
              {organisation.name}
            </a>
          ) : (
            organisationName
          )}
        </span>
      </p>
    </li>
  );
}

/** `10 h 15 à 11 h`, or only its beginning. */
function timeOf({ startsAt, endsAt }: ProgrammeItem, { words }: Visit): string {
  if (startsAt === null) return "";
  return endsAt === null
    ? hourOf(wallOf(startsAt), words)
    : hoursIn({ startsAt, endsAt, isAllDay: false }, words);
}

function isBreath({ kind }: ProgrammeItem): boolean {
  return kind === "BREAK";
}
