/** Case studies that belong to somebody or something. */
import { pageAddress } from "../addresses.js";
import type { SpeakerWhole } from "../shapes.js";
import type { Visit } from "../visit.js";

interface Props {
  readonly visit: Visit;
  readonly studies: SpeakerWhole["caseStudies"]["nodes"];
}

export function CaseStudyRows({ visit, studies }: Props) {
  const { words, locale } = visit;
  if (studies.length === 0) return null;
  return (
    <section class="part">
      <h2 class="section-title">{words.caseStudies}</h2>
      <ul class="rows">
        {studies.map((study) => (
          <li
            class="row row-whole"
            lang={study.locale === locale ? undefined : study.locale}
          >
            <p class="row-note">{study.place}</p>
            <p class="row-title">
              <a href={pageAddress(study.path, locale)}>{study.title}</a>
            </p>
            <p class="row-text">{study.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
