/** Which page answers a path. */
import { PageContent } from "@affiche/client";
import { type Asked, homeAddress, type List, listAddress } from "./addresses.js";
import type { Outcome } from "./page.js";
import { agendaPage } from "./pages/agenda.js";
import { calendarPage } from "./pages/calendar.js";
import { caseStudiesPage } from "./pages/case-studies.js";
import { caseStudyPage } from "./pages/case-study.js";
import { contentPage } from "./pages/content.js";
import { eventPage } from "./pages/event.js";
import { homePage } from "./pages/home.js";
import { organisationPage } from "./pages/organisation.js";
import { organisationsPage } from "./pages/organisations.js";
import { searchPage } from "./pages/search.js";
import { speakerPage } from "./pages/speaker.js";
import { speakersPage } from "./pages/speakers.js";
import { venuePage } from "./pages/venue.js";
import { venuesPage } from "./pages/venues.js";
import { everyLanguage } from "./records.js";
import type { StoredPage } from "./shapes.js";
import { addressOn, type Visit } from "./visit.js";

/** @param path as it was asked for, with its slash at the end */
export function answer(visit: Visit, asked: Asked, path: string): Promise<Outcome> {
  switch (asked.kind) {
    case "calendar":
      return calendarPage(visit, asked.month);
    case "search":
      return searchPage(visit);
    case "venues":
      return venuesPage(visit);
    case "venue":
      return venuePage(visit, asked.slug);
    case "organisations":
      return organisationsPage(visit);
    case "organisation":
      return organisationPage(visit, asked.slug);
    case "page":
      return atPath(visit, asked.path, path);
  }
}

/** What the CMS says stands at a path of its own. */
async function atPath(visit: Visit, stored: string, path: string): Promise<Outcome> {
  const { route } = await visit.reader.read(PageContent, { path: stored });
  if (route?.redirect) {
    const to = addressOn(visit)(route.redirect.to);
    return { to, isPermanent: route.redirect.isPermanent };
  }
  if (!route?.page) return usual(visit, path);
  const own = route.page.translations.find(({ locale }) => locale === visit.locale);
  if (own && own.path !== path) return { to: own.path, isPermanent: false };
  return storedPage(visit, route.page);
}

async function storedPage(visit: Visit, page: StoredPage): Promise<Outcome> {
  const { title, path } = page;
  const versions = Object.fromEntries(
    page.translations.map((translation) => [translation.locale, translation.path]),
  );
  switch (page.__typename) {
    case "EventIndex":
      return agendaPage(visit, title, path, versions);
    case "SpeakerIndex":
      return speakersPage(visit, title, path, versions);
    case "CaseStudyIndex":
      return caseStudiesPage(visit, title, path, versions);
    case "Event":
      return eventPage(visit, path);
    case "Speaker":
      return speakerPage(visit, path);
    case "CaseStudy":
      return caseStudyPage(visit, path);
    case "HomePage":
      return homePage(visit, page);
    case "ContentPage":
      return contentPage(visit, page);
    default:
      return undefined;
  }
}

/** The home and the lists are there, too, where the CMS has no pages for them. */
async function usual(visit: Visit, path: string): Promise<Outcome> {
  const { locale, words } = visit;
  const list = (name: List) => everyLanguage(visit, (code) => listAddress(name, code));
  switch (path) {
    case homeAddress(locale):
      return homePage(visit, undefined);
    case listAddress("agenda", locale):
      return agendaPage(visit, words.agenda, path, list("agenda"));
    case listAddress("speakers", locale):
      return speakersPage(visit, words.speakers, path, list("speakers"));
    case listAddress("caseStudies", locale):
      return caseStudiesPage(visit, words.caseStudies, path, list("caseStudies"));
    default:
      return undefined;
  }
}
