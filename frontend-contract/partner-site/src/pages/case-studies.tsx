/** What was done, and what came of it. */
import { CaseStudyCards } from "@affiche/client";
import { CaseStudiesView } from "../components/case-studies-view.js";
import { pagesAround } from "../pages-around.js";
import type { Outcome, Versions } from "../page.js";
import type { Visit } from "../visit.js";

const PAGE_SIZE = 20;

export async function caseStudiesPage(
  visit: Visit,
  title: string,
  path: string,
  versions: Versions,
): Promise<Outcome> {
  const { locale, words, query, reader } = visit;
  const after = query.get("after");
  const { caseStudies } = await reader.read(CaseStudyCards, {
    locale,
    first: PAGE_SIZE,
    ...(after && { after }),
  });
  return {
    title,
    description: words.caseStudiesLead,
    versions,
    canonical: path,
    content: (
      <CaseStudiesView
        visit={visit}
        title={title}
        studies={caseStudies.nodes}
        total={caseStudies.totalCount}
        pages={pagesAround(path, query, caseStudies.pageInfo)}
      />
    ),
  };
}
