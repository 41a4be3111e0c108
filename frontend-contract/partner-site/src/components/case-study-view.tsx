/** One case study: what was done, in words and in figures. */
import { pageAddress } from "../addresses.js";
import { placeOf } from "../place.js";
import type { CaseStudyWhole } from "../shapes.js";
import { listOf, type Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import type { Words } from "../words/words.js";
import { Blocks } from "./blocks.js";
import { Documents } from "./documents.js";
import { EventRows } from "./event-rows.js";
import { Figures } from "./figures.js";
import { Links } from "./links.js";
import { TranslationNotice } from "./notice.js";
import { Partners } from "./partners.js";
import { CreditedPicture } from "./picture.js";
import { Portrait } from "./portrait.js";

interface Props {
  readonly visit: Visit;
  readonly study: CaseStudyWhole;
}

export function CaseStudyView({ visit, study }: Props) {
  const { words, locale } = visit;
  const lang = study.locale === locale ? undefined : study.locale;
  return (
    <article class="case">
      <p class="back">
        <a href={listOf(visit, "caseStudies")}>
          <span aria-hidden="true">← </span>
          {words.caseStudies}
        </a>
      </p>
      <TranslationNotice visit={visit} of={study} />
      <header class="title-block">
        <p class="facts">
          {factsOf(study, words).map((fact) => (
            <span>{fact}</span>
          ))}
        </p>
        <h1 lang={lang}>{study.title}</h1>
        <p class="lead" lang={lang}>
          {study.summary}
        </p>
      </header>
      {study.image ? (
        <CreditedPicture
          image={study.image}
          words={words}
          class="wide"
          sizes="(min-width: 88rem) 81rem, 92vw"
          isFirst
          lang={lang}
        />
      ) : null}
      <Figures visit={visit} figures={study.figures} lang={lang} />
      <div class="two">
        <div class="two-main">
          <div lang={lang}>
            <Blocks visit={visit} blocks={study.body} />
          </div>
          <Lessons words={words} lessons={study.lessons} lang={lang} />
        </div>
        <div class="two-side">
          <Tellers visit={visit} study={study} />
          <Partners visit={visit} partnerships={study.partnerships} />
          <Documents visit={visit} files={study.documents} lang={study.locale} />
          {study.sources.length > 0 ? (
            <section class="part">
              <h2 class="section-title">{words.sources}</h2>
              <Links words={words} links={study.sources} lang={lang} />
            </section>
          ) : null}
        </div>
      </div>
      {study.presentedAt.nodes.length > 0 ? (
        <section class="part">
          <h2 class="section-title">{words.presentedAt}</h2>
          <EventRows visit={visit} events={study.presentedAt.nodes} />
        </section>
      ) : null}
    </article>
  );
}

function factsOf(study: CaseStudyWhole, words: Words): string[] {
  const place = placeOf(study);
  const themes = study.themes.map(({ name }) => name);
  return [words.caseStudy, place, periodOf(study, words), ...themes].filter(Boolean);
}

/** `2009 à 2012`; `depuis 2015`. */
function periodOf({ startedOn, endedOn }: CaseStudyWhole, words: Words): string {
  const first = startedOn ? `${wallOf(startedOn).year}` : "";
  const last = endedOn ? `${wallOf(endedOn).year}` : "";
  if (first && last) return first === last ? first : words.range(first, last);
  return first ? words.periodSince(first) : last;
}

interface LessonsProps {
  readonly words: Words;
  readonly lessons: readonly string[];
  readonly lang: string | undefined;
}

function Lessons({ words, lessons, lang }: LessonsProps) {
  if (lessons.length === 0) return null;
  return (
    <section class="part">
      <h2 class="section-title">{words.lessons}</h2>
      <ul class="lessons" lang={lang}>
        {lessons.map((lesson) => (
          <li>{lesson}</li>
        ))}
      </ul>
    </section>
  );
}

function Tellers({ visit, study }: Props) {
  const { words, locale } = visit;
  if (study.speakers.length === 0) return null;
  return (
    <section class="part">
      <h2 class="section-title">{words.toldBy}</h2>
      <ul class="contributors">
        {study.speakers.map(({ name, path, photo, roleTitle }) => (
          <li>
            <Portrait photo={photo} />
            <p>
              <a class="name" href={pageAddress(path, locale)}>
                {name}
              </a>
              <br />
              <span class="soft">{roleTitle}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
