/** The name of the house, its menu, and the languages. */
import { calendarAddress, homeAddress, searchAddress } from "../addresses.js";
import type { Page } from "../page.js";
import { entryAddress, type Visit } from "../visit.js";
import { LanguageSwitch } from "./language-switch.js";

export function Header({ visit, page }: { visit: Visit; page: Page }) {
  const { words, site, locale } = visit;
  const current = page.versions[locale];
  const links = [
    ...site.navigation.map((entry) => ({
      label: entry.label,
      href: entryAddress(visit, entry),
    })),
    { label: words.calendar, href: calendarAddress(locale) },
    { label: words.search, href: searchAddress(locale) },
  ];
  return (
    <header class="masthead">
      <a class="wordmark" href={homeAddress(locale)}>
        {site.name}
      </a>
      <nav class="menu" aria-label={words.mainMenu}>
        <ul>
          {links.map(({ label, href }) => (
            <li>
              <a href={href} aria-current={currentAs(href, current)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageSwitch visit={visit} page={page} />
    </header>
  );
}

/** `page` for the page itself, `true` for what is below it. */
function currentAs(href: string, current: string | undefined) {
  if (current === href) return "page" as const;
  const isBelow = href.split("/").length > 3 && current?.startsWith(href);
  return isBelow ? ("true" as const) : undefined;
}
