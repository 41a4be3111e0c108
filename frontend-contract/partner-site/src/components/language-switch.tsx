/** The same page in another language, or the word that there is none. */
import { homeAddress } from "../addresses.js";
import type { Page } from "../page.js";
import type { Visit } from "../visit.js";
import { ownName, wordsIn } from "../words/words.js";

export function LanguageSwitch({ visit, page }: { visit: Visit; page: Page }) {
  const { words, site } = visit;
  if (site.locales.length < 2) return null;
  return (
    <nav class="languages" aria-label={words.languages}>
      <ul>
        {site.locales.map((locale) => (
          <li>{entry(locale, visit, page)}</li>
        ))}
      </ul>
    </nav>
  );
}

function entry(locale: string, visit: Visit, { versions, borrowed }: Page) {
  const name = ownName(locale);
  if (locale === visit.locale) {
    return (
      <span lang={locale} aria-current="true">
        {name}
      </span>
    );
  }
  const path = versions[locale];
  const isMissing = path === undefined && borrowed !== undefined;
  return (
    <a
      lang={locale}
      hreflang={locale}
      href={path ?? borrowed?.[locale] ?? homeAddress(locale)}
    >
      {name}
      {isMissing ? <small> ({wordsIn(locale).noTranslation})</small> : null}
    </a>
  );
}
