/** Text of the editors: sanitised by the CMS, its links to pages made ours. */
import { raw } from "hono/html";
import { withAddresses } from "../html.js";
import { addressOn, type Visit } from "../visit.js";

interface Props {
  readonly visit: Visit;
  readonly html: string;
  readonly lang?: string | undefined;
}

export function RichText({ visit, html, lang }: Props) {
  if (!html) return null;
  return (
    <div class="text" lang={lang}>
      {raw(withAddresses(html, addressOn(visit)))}
    </div>
  );
}
