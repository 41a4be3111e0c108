/** One person: who, and what with. */
import { organisationAddress } from "../addresses.js";
import type { SpeakerWhole } from "../shapes.js";
import { listOf, type Visit } from "../visit.js";
import { CaseStudyRows } from "./case-study-rows.js";
import { EventLists, type Listed } from "./event-lists.js";
import { Links } from "./links.js";
import { TranslationNotice } from "./notice.js";
import { CreditedPicture } from "./picture.js";
import { RichText } from "./rich-text.js";

interface Props {
  readonly visit: Visit;
  readonly speaker: SpeakerWhole;
  /** None for a draft. */
  readonly past?: Listed;
}

export function SpeakerView({ visit, speaker, past }: Props) {
  const { words, locale } = visit;
  const { organisation, photo, caseStudies } = speaker;
  const lang = speaker.locale === locale ? undefined : speaker.locale;
  return (
    <article class="portrait-page">
      <p class="back">
        <a href={listOf(visit, "speakers")}>
          <span aria-hidden="true">← </span>
          {words.speakers}
        </a>
      </p>
      <TranslationNotice visit={visit} of={speaker} />
      <div class="two">
        <div class="two-side">
          {photo ? (
            <CreditedPicture
              image={photo}
              words={words}
              sizes="(min-width: 60rem) 24rem, 92vw"
              isFirst
              lang={lang}
            />
          ) : null}
        </div>
        <div class="two-main">
          <header class="title-block">
            <h1>{speaker.name}</h1>
            <p class="lead" lang={lang}>
              {speaker.roleTitle}
              {speaker.roleTitle && organisation ? ", " : null}
              {organisation ? (
                <a href={organisationAddress(locale, organisation.slug)}>
                  {organisation.name}
                </a>
              ) : null}
            </p>
            {speaker.pronouns ? (
              <p class="soft" lang={lang}>
                {speaker.pronouns}
              </p>
            ) : null}
          </header>
          <RichText visit={visit} html={speaker.biography} lang={lang} />
          <Links words={words} links={speaker.links} lang={lang} />
          <EventLists
            visit={visit}
            title={words.eventsWith(speaker.name)}
            upcoming={speaker.events}
            past={past}
          />
          <CaseStudyRows visit={visit} studies={caseStudies.nodes} />
        </div>
      </div>
    </article>
  );
}
