/** Which page answers a path. */
import { PageContent } from "@affiche/client";
import { type Asked, listAddress } from "./addresses.js";
import type { Outcome, Versions } from "./page.js";
import { agendaPage } from "./pages/agenda.js";
import { eventPage } from "./pages/event.js";
import type { StoredPage } from "./shapes.js";
import { addressOn, type Visit } from "./visit.js";

/** @param path as it was asked for, with its slash at the end */
export function answer(visit: Visit, asked: Asked, path: string): Promise<Outcome> {
  switch (asked.kind) {
    case "page":
      return atPath(visit, asked.path, path);
    default:
      return Promise.resolve(undefined);
  }
}

/** What the CMS says stands at a path of its own. */
async function atPath(visit: Visit, stored: string, path: string): Promise<Outcome> {
  const { route } = await visit.reader.read(PageContent, { path: stored });
  if (route?.redirect) {
    const to = addressOn(visit)(route.redirect.to);
    return { to, isPermanent: route.redirect.isPermanent };
  }
  if (!route?.page) return usualList(visit, path);
  const own = route.page.translations.find(({ locale }) => locale === visit.locale);
  if (own && own.path !== path) return { to: own.path, isPermanent: false };
  return storedPage(visit, route.page);
}

async function storedPage(visit: Visit, page: StoredPage): Promise<Outcome> {
  const versions = Object.fromEntries(
    page.translations.map(({ locale, path }) => [locale, path]),
  );
  switch (page.__typename) {
    case "EventIndex":
      return agendaPage(visit, page.path, versions);
    case "Event":
      return eventPage(visit, page.path);
    default:
      return undefined;
  }
}

/** The lists are there, too, where the CMS has no page for them. */
async function usualList(visit: Visit, path: string): Promise<Outcome> {
  const versions = (list: "agenda" | "speakers" | "caseStudies"): Versions =>
    Object.fromEntries(
      visit.site.locales.map((locale) => [locale, listAddress(list, locale)]),
    );
  switch (path) {
    case listAddress("agenda", visit.locale):
      return agendaPage(visit, path, versions("agenda"));
    default:
      return undefined;
  }
}
