/** One person. */
import { SpeakerPage } from "@affiche/client";
import { SpeakerView } from "../components/speaker-view.js";
import { type Outcome, sharedAs, versionsOf } from "../page.js";
import { pastEvents } from "../past-events.js";
import type { Visit } from "../visit.js";

export async function speakerPage(visit: Visit, path: string): Promise<Outcome> {
  const { locale, site, reader } = visit;
  const { speaker } = await reader.read(SpeakerPage, { path, locale });
  if (!speaker) return undefined;
  const past = await pastEvents(visit, { speaker: speaker.key });
  return {
    ...sharedAs(speaker.seo),
    ...versionsOf(speaker, site.locales),
    ogType: "profile",
    jsonLd: speaker.jsonLd,
    content: <SpeakerView visit={visit} speaker={speaker} past={past} />,
  };
}
