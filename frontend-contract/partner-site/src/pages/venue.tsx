/** One place, and what is on there. */
import { VenuePage } from "@affiche/client";
import { venueAddress } from "../addresses.js";
import { VenueView } from "../components/venue-view.js";
import type { Outcome } from "../page.js";
import { findRecord } from "../records.js";
import type { Visit } from "../visit.js";

export async function venuePage(visit: Visit, slug: string): Promise<Outcome> {
  const where = { when: "UPCOMING" } as const;
  const found = await findRecord(visit, slug, {
    bySlug: async (name, locale) =>
      (await visit.reader.read(VenuePage, { slug: name, locale, where })).venue,
    byKey: async (key, locale) =>
      (await visit.reader.read(VenuePage, { key, locale, where })).venue,
    address: venueAddress,
  });
  if (!found || "to" in found) return found;
  const { record: venue, ...addresses } = found;
  return {
    ...addresses,
    title: venue.name,
    description: venue.address.formatted,
    content: <VenueView visit={visit} venue={venue} />,
  };
}
