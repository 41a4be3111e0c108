/** One organisation, and what it takes part in. */
import { OrganisationPage } from "@affiche/client";
import { organisationAddress } from "../addresses.js";
import { OrganisationView } from "../components/organisation-view.js";
import type { Outcome } from "../page.js";
import { pastEvents } from "../past-events.js";
import { findRecord } from "../records.js";
import type { Visit } from "../visit.js";
import { named } from "../words/words.js";

export async function organisationPage(visit: Visit, slug: string): Promise<Outcome> {
  const { reader, words } = visit;
  const found = await findRecord(visit, slug, {
    bySlug: async (name, locale) =>
      (await reader.read(OrganisationPage, { slug: name, locale })).organisation,
    byKey: async (key, locale) =>
      (await reader.read(OrganisationPage, { key, locale })).organisation,
    address: organisationAddress,
  });
  if (!found || "to" in found) return found;
  const { record: organisation, ...addresses } = found;
  const past = await pastEvents(visit, { organisation: organisation.key });
  return {
    ...addresses,
    title: organisation.name,
    description: named(words.organisationKinds, organisation.kind),
    content: <OrganisationView visit={visit} organisation={organisation} past={past} />,
  };
}
