/** All organisations. */
import { OrganisationList } from "@affiche/client";
import { organisationAddress } from "../addresses.js";
import { NameList } from "../components/name-list.js";
import { pagesAround } from "../pages-around.js";
import type { Outcome } from "../page.js";
import { everyLanguage } from "../records.js";
import type { Visit } from "../visit.js";
import { named } from "../words/words.js";

export async function organisationsPage(visit: Visit): Promise<Outcome> {
  const { locale, words, query, reader } = visit;
  const after = query.get("after");
  const variables = { locale, ...(after && { after }) };
  const { organisations } = await reader.read(OrganisationList, variables);
  const path = organisationAddress(locale);
  const rows = organisations.nodes.map(({ name, shortName, slug, kind }) => ({
    name: shortName ? `${name} (${shortName})` : name,
    href: organisationAddress(locale, slug),
    note: named(words.organisationKinds, kind),
  }));
  return {
    title: words.organisations,
    description: words.organisationsLead,
    versions: everyLanguage(visit, organisationAddress),
    canonical: path,
    content: (
      <NameList
        words={words}
        title={words.organisations}
        lead={words.organisationsLead}
        rows={rows}
        pages={pagesAround(path, query, organisations.pageInfo)}
      />
    ),
  };
}
