/** One case study. */
import { CaseStudyPage } from "@affiche/client";
import { CaseStudyView } from "../components/case-study-view.js";
import { type Outcome, sharedAs, versionsOf } from "../page.js";
import type { Visit } from "../visit.js";

export async function caseStudyPage(visit: Visit, path: string): Promise<Outcome> {
  const { locale, site, reader } = visit;
  const { caseStudy } = await reader.read(CaseStudyPage, { path, locale });
  if (!caseStudy) return undefined;
  return {
    ...sharedAs(caseStudy.seo),
    ...versionsOf(caseStudy, site.locales),
    ogType: "article",
    jsonLd: caseStudy.jsonLd,
    content: <CaseStudyView visit={visit} study={caseStudy} />,
  };
}
