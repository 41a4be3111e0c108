/** A page of free content. */
import { ContentView } from "../components/content-view.js";
import { type Page, sharedAs, versionsOf } from "../page.js";
import type { StoredContent } from "../shapes.js";
import type { Visit } from "../visit.js";

export function contentPage(visit: Visit, page: StoredContent): Page {
  return {
    ...sharedAs(page.seo),
    ...versionsOf(page, visit.site.locales),
    ogType: "article",
    content: <ContentView visit={visit} page={page} />,
  };
}
