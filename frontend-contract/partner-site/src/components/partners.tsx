/** Organisations by what they do for an event or a case study. */
import { organisationAddress } from "../addresses.js";
import { grouped } from "../grouped.js";
import type { Partnership } from "../shapes.js";
import type { Visit } from "../visit.js";
import { named } from "../words/words.js";

interface Props {
  readonly visit: Visit;
  readonly partnerships: readonly Partnership[];
}

export function Partners({ visit, partnerships }: Props) {
  const { words, locale } = visit;
  if (partnerships.length === 0) return null;
  return (
    <section class="part">
      <h2 class="section-title">{words.partners}</h2>
      <dl class="roles">
        {grouped(partnerships, ({ role }) => role).map(([role, list]) => (
          <div>
            <dt>{named(words.roles, role)}</dt>
            {list.map(({ organisation, note }) => (
              <dd>
                <a href={organisationAddress(locale, organisation.slug)}>
                  {organisation.name}
                </a>
                {note ? <span class="soft"> ({note})</span> : null}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
