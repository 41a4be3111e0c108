/** The people of the site. */
import { SpeakerList } from "@affiche/client";
import { SpeakersView } from "../components/speakers-view.js";
import { pagesAround } from "../pages-around.js";
import type { Outcome, Versions } from "../page.js";
import type { Visit } from "../visit.js";

const PAGE_SIZE = 60;

export async function speakersPage(
  visit: Visit,
  title: string,
  path: string,
  versions: Versions,
): Promise<Outcome> {
  const { locale, words, query, reader } = visit;
  const after = query.get("after");
  const { speakers } = await reader.read(SpeakerList, {
    locale,
    first: PAGE_SIZE,
    ...(after && { after }),
  });
  return {
    title,
    description: words.speakersLead,
    versions,
    canonical: path,
    content: (
      <SpeakersView
        visit={visit}
        title={title}
        speakers={speakers.nodes}
        total={speakers.totalCount}
        pages={pagesAround(path, query, speakers.pageInfo)}
      />
    ),
  };
}
