/** What is on, narrowed as the visitor likes. */
import { EventMonths, FilteredAgenda, HomeWithNavigation } from "@affiche/client";
import { optionsOf } from "../agenda-options.js";
import { Refusal } from "../answers.js";
import { AgendaView } from "../components/agenda-view.js";
import {
  type Filters,
  filtersAddress,
  readFilters,
  whereOf,
  windowFor,
  writeFilters,
} from "../filters.js";
import { firstDayOf, isInReach, monthOf } from "../months.js";
import type { Outcome, Versions } from "../page.js";
import type { Agenda, Theme } from "../shapes.js";
import type { Visit } from "../visit.js";

const PAGE_SIZE = 12;

/** @param versions where the agenda stands in each language */
export async function agendaPage(
  visit: Visit,
  title: string,
  path: string,
  versions: Versions,
): Promise<Outcome> {
  const { words, query, locale, now } = visit;
  const filters = readFilters(query, words, now);
  const [agenda, months, themes] = await Promise.all([
    readAgenda(visit, filters),
    readMonths(visit, filters),
    filters.themes.length > 0 ? readThemes(visit, locale) : [],
  ]);
  const slugs = await namesHere(visit, filters.themes, themes);
  const isRenamed = slugs.some((slug, place) => slug !== filters.themes[place]);
  if (agenda === undefined || isRenamed) {
    const to = filtersAddress(path, { ...filters, themes: slugs });
    return { to, isPermanent: false };
  }
  const options = optionsOf(agenda, months, themes, filters, words);
  return {
    title: filters.period === "past" ? `${title}${words.comma}${words.past}` : title,
    description: words.agendaLead,
    versions: withQuery(versions, writeFilters(filters).toString()),
    canonical: path,
    content: (
      <AgendaView
        visit={visit}
        title={title}
        path={path}
        filters={filters}
        agenda={agenda}
        options={options}
      />
    ),
  };
}

/** Undefined where a cursor is not one, or belongs to another list. */
async function readAgenda(visit: Visit, filters: Filters): Promise<Agenda | undefined> {
  const { locale, site, query, reader } = visit;
  const after = query.get("after");
  const before = query.get("before");
  const page = before
    ? { last: PAGE_SIZE, before }
    : { first: PAGE_SIZE, ...(after && { after }) };
  try {
    const { events } = await reader.read(FilteredAgenda, {
      locale,
      where: whereOf(filters, site.timeZone),
      orderBy: filters.period === "past" ? "STARTS_AT_DESC" : "STARTS_AT_ASC",
      ...windowFor(filters, site.timeZone),
      ...page,
    });
    return events;
  } catch (error) {
    const isCursor = error instanceof Refusal && error.code.startsWith("CURSOR_");
    if (isCursor) return undefined;
    throw error;
  }
}

/** The months to choose from, whichever is chosen. */
async function readMonths(visit: Visit, filters: Filters) {
  const { locale, site, reader, now } = visit;
  const where = whereOf({ ...filters, month: undefined }, site.timeZone);
  const { events } = await reader.read(EventMonths, { locale, where });
  const current = monthOf(now);
  return events.facets.months
    .filter(({ name }) => isInReach(firstDayOf(name) ?? now, now))
    .filter(({ name }) =>
      filters.period === "past" ? name <= current : name >= current,
    );
}

async function readThemes(
  { reader }: Visit,
  locale: string,
): Promise<readonly Theme[]> {
  return (await reader.read(HomeWithNavigation, { locale })).themes;
}

/** Slugs in the language of the visitor, of those that come from another one. */
async function namesHere(
  visit: Visit,
  slugs: readonly string[],
  own: readonly Theme[],
): Promise<readonly string[]> {
  const isKnown = (slug: string) => own.some((theme) => theme.slug === slug);
  if (slugs.every(isKnown)) return slugs;
  const others = visit.site.locales.filter((code) => code !== visit.locale);
  const lists = await Promise.all(others.map((code) => readThemes(visit, code)));
  const foreign = lists.flat();
  return slugs.map((slug) => {
    if (isKnown(slug)) return slug;
    const key = foreign.find((theme) => theme.slug === slug)?.key;
    return own.find((theme) => theme.key === key)?.slug ?? slug;
  });
}

function withQuery(versions: Versions, query: string): Versions {
  if (!query) return versions;
  return Object.fromEntries(
    Object.entries(versions).map(([locale, path]) => [locale, `${path}?${query}`]),
  );
}
