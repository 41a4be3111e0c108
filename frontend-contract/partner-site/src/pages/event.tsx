/** One event. */
import { EventPage } from "@affiche/client";
import { EventView } from "../components/event-view.js";
import { type Outcome, sharedAs, versionsOf } from "../page.js";
import type { Visit } from "../visit.js";

export async function eventPage(visit: Visit, path: string): Promise<Outcome> {
  const { locale, site, reader } = visit;
  const { event } = await reader.read(EventPage, { path, locale });
  if (!event) return undefined;
  return {
    ...sharedAs(event.seo),
    ...versionsOf(event, site.locales),
    ogType: "article",
    jsonLd: event.jsonLd,
    content: <EventView visit={visit} event={event} />,
  };
}
