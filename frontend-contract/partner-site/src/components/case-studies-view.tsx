/** Case studies with their figures, newest first. */
import { pageAddress } from "../addresses.js";
import { placeOf } from "../place.js";
import type { PagesAround } from "../pages-around.js";
import type { CaseStudyCard } from "../shapes.js";
import type { Visit } from "../visit.js";
import { Pager } from "./pager.js";

import { Picture } from "./picture.js";

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly studies: readonly CaseStudyCard[];
  readonly total: number;
  readonly pages: PagesAround;
}

export function CaseStudiesView({ visit, title, studies, total, pages }: Props) {
  const { words } = visit;
  return (
    <div class="studies">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{words.caseStudiesLead}</p>
        {total > 0 ? <p class="tally">{words.caseStudiesCount(total)}</p> : null}
      </header>
      {studies.length === 0 ? <p class="empty">{words.nothingListed}</p> : null}
      <ul class="studies-list">
        {studies.map((study, place) => (
          <li>
            <Card visit={visit} study={study} isFirst={place === 0} />
          </li>
        ))}
      </ul>
      <Pager words={words} {...pages} />
    </div>
  );
}

interface CardProps {
  readonly visit: Visit;
  readonly study: CaseStudyCard;
  readonly isFirst: boolean;
}

/** Figures that a card has room for. */
const SHOWN = 2;

function Card({ visit, study, isFirst }: CardProps) {
  const { locale } = visit;
  const lang = study.locale === locale ? undefined : study.locale;
  const place = placeOf(study);
  return (
    <article class="study-card" lang={lang}>
      {study.image ? (
        <Picture
          class="study-image"
          image={{ ...study.image, alt: "" }}
          sizes="(min-width: 60rem) 26rem, 92vw"
          isFirst={isFirst}
        />
      ) : null}
      <div class="study-text">
        <p class="facts">
          {[place, ...study.themes.map(({ name }) => name)]
            .filter(Boolean)
            .map((fact) => (
              <span>{fact}</span>
            ))}
        </p>
        <h2 class="card-title">
          <a href={pageAddress(study.path, locale)}>{study.title}</a>
        </h2>
        <p>{study.summary}</p>
        <ul class="numbers">
          {study.figures.slice(0, SHOWN).map(({ formatted, label }) => (
            <li>
              <b>{formatted}</b>
              <span>{label}</span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}
