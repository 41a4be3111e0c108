/** The first page of the site, in one language. */
import { FilteredAgenda } from "@affiche/client";
import { homeAddress } from "../addresses.js";
import { HomeView } from "../components/home-view.js";
import { NO_FILTERS, whereOf } from "../filters.js";
import { type Page, sharedAs } from "../page.js";
import type { StoredHome } from "../shapes.js";
import type { Visit } from "../visit.js";

const SHOWN = 5;

/** @param page of the CMS; none where it has no home in this language */
export async function homePage(
  visit: Visit,
  page: StoredHome | undefined,
): Promise<Page> {
  const { locale, site, reader } = visit;
  const { events } = await reader.read(FilteredAgenda, {
    locale,
    where: whereOf(NO_FILTERS, site.timeZone),
    orderBy: "STARTS_AT_ASC",
    first: SHOWN,
  });
  const versions = Object.fromEntries(
    site.locales.map((code) => [code, homeAddress(code)]),
  );
  return {
    title: site.name,
    ...(page && sharedAs(page.seo)),
    versions,
    canonical: homeAddress(locale),
    content: (
      <HomeView
        visit={visit}
        title={page?.title ?? site.name}
        blocks={page?.body ?? []}
        agenda={events}
      />
    ),
  };
}
