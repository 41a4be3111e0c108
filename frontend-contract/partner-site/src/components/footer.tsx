/** The whole menu, and how to write. */
import {
  calendarAddress,
  homeAddress,
  organisationAddress,
  searchAddress,
  venueAddress,
} from "../addresses.js";
import { entryAddress, type Visit } from "../visit.js";

export function Footer({ visit }: { visit: Visit }) {
  const { words, site, locale } = visit;
  const own = [
    { label: words.calendar, href: calendarAddress(locale) },
    { label: words.venues, href: venueAddress(locale) },
    { label: words.organisations, href: organisationAddress(locale) },
    { label: words.search, href: searchAddress(locale) },
  ];
  return (
    <footer class="colophon">
      <p class="wordmark">
        <a href={homeAddress(locale)}>{site.name}</a>
      </p>
      <nav aria-label={words.footer}>
        <ul>
          {site.navigation.map((entry) => (
            <li>
              <a href={entryAddress(visit, entry)}>{entry.label}</a>
              {entry.children.length > 0 ? (
                <ul>
                  {entry.children.map((child) => (
                    <li>
                      <a href={entryAddress(visit, child)}>{child.label}</a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
        <ul>
          {own.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {site.contactEmail ? (
        <p>
          {words.contact}
          <br />
          <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
        </p>
      ) : null}
    </footer>
  );
}
