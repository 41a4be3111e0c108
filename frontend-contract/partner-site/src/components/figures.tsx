/** Figures, large, with a drawing that says how much it is. */
import { shortDay } from "../dates.js";
import { type Drawing, drawingOf } from "../figures.js";
import type { CaseStudyWhole } from "../shapes.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";

interface Props {
  readonly visit: Visit;
  readonly figures: CaseStudyWhole["figures"];
  readonly lang: string | undefined;
}

export function Figures({ visit, figures, lang }: Props) {
  const { words } = visit;
  if (figures.length === 0) return null;
  return (
    <section class="part figures" aria-labelledby="figures">
      <h2 class="section-title" id="figures">
        {words.figures}
      </h2>
      <dl>
        {figures.map((figure) => (
          <div class="figure">
            <dt lang={lang}>{figure.label}</dt>
            <dd class="figure-number" lang={lang}>
              {figure.formatted}
            </dd>
            <dd class="figure-drawing" aria-hidden="true">
              <Drawn drawing={drawingOf(figure, figures)} />
            </dd>
            {figure.asOf || figure.source ? (
              <dd class="figure-note">
                {figure.asOf ? words.asOf(shortDay(wallOf(figure.asOf), words)) : null}
                {figure.asOf && figure.source ? ", " : null}
                {figure.source ? (
                  <a href={figure.source.url}>{figure.source.label}</a>
                ) : null}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </section>
  );
}

const PER_ROW = 15;
const STEP = 12;

function Drawn({ drawing }: { drawing: Drawing }) {
  switch (drawing.kind) {
    case "bar":
      return (
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none">
          <rect class="bar-whole" width="100" height="4" />
          <rect class="bar-part" width={drawing.share * 100} height="4" />
        </svg>
      );
    case "dots": {
      const rows = Math.ceil(drawing.count / PER_ROW);
      const columns = Math.min(drawing.count, PER_ROW);
      return (
        <svg
          class="dots"
          viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
          width={columns * STEP}
          height={rows * STEP}
        >
          {Array.from({ length: drawing.count }, (_, place) => (
            <circle
              cx={(place % PER_ROW) * STEP + STEP / 2}
              cy={Math.floor(place / PER_ROW) * STEP + STEP / 2}
              r="4"
            />
          ))}
        </svg>
      );
    }
    case "none":
      return null;
  }
}
