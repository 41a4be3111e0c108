/** One month, day by day. */
import { CalendarEntries } from "@affiche/client";
import { calendarAddress } from "../addresses.js";
import { inMonth } from "../calendar-days.js";
import { CalendarView } from "../components/calendar-view.js";
import { monthName } from "../dates.js";
import { firstDayOf, isInReach, monthAfter, monthOf, wideWindowOf } from "../months.js";
import type { Outcome } from "../page.js";
import { readAll } from "../read-all.js";
import type { Visit } from "../visit.js";
import type { Day } from "../wall.js";

/** Pages of a hundred dates that one month may have. */
const MOST_PAGES = 10;

/** @param month `2026-12`; the present one unless told */
export async function calendarPage(
  visit: Visit,
  month: string | undefined,
): Promise<Outcome> {
  const { words, site, locale, now, reader } = visit;
  const current = monthOf(now);
  if (month === current) return { to: calendarAddress(locale), isPermanent: false };
  const first = firstDayOf(month ?? current);
  if (!first || !isInReach(first, now)) return undefined;
  const window = wideWindowOf(site.timeZone, first);
  const pages = await readAll(async (after) => {
    const variables = { locale, ...window, ...(after && { after }) };
    return (await reader.read(CalendarEntries, variables)).occurrences;
  }, MOST_PAGES);
  const found = pages.flatMap(({ nodes }) => nodes);
  const entries = inMonth(found, first);
  const versions = Object.fromEntries(
    site.locales.map((code) => [code, calendarAddress(code, month)]),
  );
  return {
    title: words.calendarOf(monthName(first, words)),
    versions,
    ...(entries.length > 0 && { canonical: calendarAddress(locale, month) }),
    content: (
      <CalendarView
        visit={visit}
        first={first}
        entries={entries}
        previous={neighbour(visit, monthAfter(first, -1))}
        next={neighbour(visit, monthAfter(first, 1))}
      />
    ),
  };
}

/** The present month stands at the address without a month; none where leafing ends. */
function neighbour({ locale, now }: Visit, first: Day) {
  if (!isInReach(first, now)) return undefined;
  const month = monthOf(first);
  const href = calendarAddress(locale, month === monthOf(now) ? undefined : month);
  return { first, href };
}
