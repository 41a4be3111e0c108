/** Pages for what cannot be shown. */
import { homeAddress, searchAddress } from "../addresses.js";
import type { Page } from "../page.js";
import { listOf, type Visit } from "../visit.js";
import type { Words } from "../words/words.js";

export function notFoundPage(visit: Visit): Page {
  const { words } = visit;
  return {
    status: 404,
    title: words.notFound,
    versions: homes(visit),
    content: <Dead visit={visit} title={words.notFound} text={words.notFoundText} />,
  };
}

export function badAddressPage(visit: Visit): Page {
  const { words } = visit;
  return {
    status: 400,
    title: words.badAddress,
    versions: homes(visit),
    content: (
      <Dead visit={visit} title={words.badAddress} text={words.badAddressText} />
    ),
  };
}

export function OutageView({ words }: { words: Words }) {
  return (
    <div class="dead">
      <h1>{words.outage}</h1>
      <p class="lead">{words.outageText}</p>
      <p>
        <a class="button" href="">
          {words.retry}
        </a>
      </p>
    </div>
  );
}

interface DeadProps {
  readonly visit: Visit;
  readonly title: string;
  readonly text: string;
}

/** Why there is nothing, and where to go. */
export function Dead({ visit, title, text }: DeadProps) {
  const { words, locale } = visit;
  return (
    <div class="dead">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p class="actions">
        <a class="button" href={listOf(visit, "agenda")}>
          {words.allEvents}
        </a>
        <a class="button" href={searchAddress(locale)}>
          {words.search}
        </a>
      </p>
    </div>
  );
}

/** No other language has this page; its switch leads home. */
function homes({ site }: Visit): Page["versions"] {
  return Object.fromEntries(site.locales.map((code) => [code, homeAddress(code)]));
}
