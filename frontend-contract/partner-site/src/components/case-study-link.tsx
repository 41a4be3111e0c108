/** A case study inside another page, with its first figures. */
import { pageAddress } from "../addresses.js";
import type { Study } from "../shapes.js";
import type { Visit } from "../visit.js";

interface Props {
  readonly visit: Visit;
  readonly study: Study;
  readonly note?: string;
}

/** Figures that fit on one line. */
const SHOWN = 3;

export function CaseStudyLink({ visit, study, note }: Props) {
  const { words, locale } = visit;
  // What is around it may be in another language than the page.
  const lang = study.locale;
  return (
    <aside class="study">
      <p class="facts" lang={locale}>
        <span>{words.caseStudy}</span>
        {study.place ? <span lang={lang}>{study.place}</span> : null}
      </p>
      <p class="study-title">
        <a href={pageAddress(study.path, locale)} lang={lang}>
          {study.title}
        </a>
      </p>
      {note ? <p>{note}</p> : null}
      {study.figures.length > 0 ? (
        <ul class="study-figures" lang={lang}>
          {study.figures.slice(0, SHOWN).map(({ formatted, label }) => (
            <li>
              <b>{formatted}</b> {label}
            </li>
          ))}
        </ul>
      ) : null}
    </aside>
  );
}
