/** All places. */
import { VenueList } from "@affiche/client";
import { venueAddress } from "../addresses.js";
import { NameList } from "../components/name-list.js";
import { pagesAround } from "../pages-around.js";
import type { Outcome } from "../page.js";
import { everyLanguage } from "../records.js";
import type { Visit } from "../visit.js";

export async function venuesPage(visit: Visit): Promise<Outcome> {
  const { locale, words, query, reader } = visit;
  const after = query.get("after");
  const variables = { locale, ...(after && { after }) };
  const { venues } = await reader.read(VenueList, variables);
  const path = venueAddress(locale);
  const rows = venues.nodes.map(({ name, slug, address }) => ({
    name,
    href: venueAddress(locale, slug),
    note: address.formatted,
  }));
  return {
    title: words.venues,
    description: words.venuesLead,
    versions: everyLanguage(visit, venueAddress),
    canonical: path,
    content: (
      <NameList
        words={words}
        title={words.venues}
        lead={words.venuesLead}
        rows={rows}
        pages={pagesAround(path, query, venues.pageInfo)}
      />
    ),
  };
}
