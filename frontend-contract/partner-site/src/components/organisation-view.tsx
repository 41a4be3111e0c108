/** One organisation: what it is, and what it takes part in. */
import { organisationAddress } from "../addresses.js";
import type { OrganisationWhole } from "../shapes.js";
import type { Visit } from "../visit.js";
import { named } from "../words/words.js";
import { CaseStudyRows } from "./case-study-rows.js";
import { EventLists, type Listed } from "./event-lists.js";
import { RecordNotice } from "./notice.js";
import { CreditedPicture } from "./picture.js";
import { RichText } from "./rich-text.js";
import { Row } from "./row.js";

interface Props {
  readonly visit: Visit;
  readonly organisation: OrganisationWhole;
  readonly past: Listed;
}

export function OrganisationView({ visit, organisation, past }: Props) {
  const { words, locale } = visit;
  const { caseStudies, logo, website } = organisation;
  const lang = organisation.locale === locale ? undefined : organisation.locale;
  const kind = named(words.organisationKinds, organisation.kind);
  return (
    <article class="organisation">
      <p class="back">
        <a href={organisationAddress(locale)}>
          <span aria-hidden="true">← </span>
          {words.organisations}
        </a>
      </p>
      <RecordNotice visit={visit} locale={organisation.locale} />
      <header class="title-block">
        <h1 lang={lang}>{organisation.name}</h1>
        {kind ? <p class="lead">{kind}</p> : null}
      </header>
      <div class="two">
        <div class="two-side">
          {logo ? (
            <CreditedPicture
              image={logo}
              words={words}
              sizes="(min-width: 60rem) 24rem, 92vw"
              lang={lang}
            />
          ) : null}
          <dl class="sheet">
            <Row label={words.website}>
              {website ? <a href={website}>{new URL(website).hostname}</a> : null}
            </Row>
            <Row label={words.address}>{organisation.address?.formatted}</Row>
          </dl>
        </div>
        <div class="two-main">
          <RichText visit={visit} html={organisation.description} lang={lang} />
          <EventLists
            visit={visit}
            title={words.takesPartIn}
            upcoming={organisation.events}
            past={past}
          />
          <CaseStudyRows visit={visit} studies={caseStudies.nodes} />
        </div>
      </div>
    </article>
  );
}
