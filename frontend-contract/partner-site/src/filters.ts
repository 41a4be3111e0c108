/** What a visitor may narrow the agenda by, as it stands in the address. */
import type { AccessibilityFeature, EventFilter, EventType } from "@affiche/client";
import { firstDayOf, isInReach, windowOf } from "./months.js";
import type { Day } from "./wall.js";
import type { Words } from "./words/words.js";

export interface Filters {
  readonly period: "upcoming" | "past";
  /** `2026-12`. */
  readonly month: string | undefined;
  /** Slugs. */
  readonly themes: readonly string[];
  readonly types: readonly string[];
  readonly town: string | undefined;
  readonly access: readonly string[];
  readonly isFree: boolean;
  /** Key of a series. */
  readonly series: string | undefined;
}

export const NO_FILTERS: Filters = {
  period: "upcoming",
  month: undefined,
  themes: [],
  types: [],
  town: undefined,
  access: [],
  isFree: false,
  series: undefined,
};

const MOST_VALUES = 20;
const LONGEST_VALUE = 200;
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Codes for which the site has words: it passes over others. */
type Known = Pick<Words, "types" | "features">;

/** What stands in an address; what makes no sense is left out. */
export function readFilters(query: URLSearchParams, known: Known, today: Day): Filters {
  const month = query.get("month") ?? "";
  const first = firstDayOf(month);
  const town = (query.get("town") ?? "").trim().slice(0, LONGEST_VALUE);
  const series = query.get("series") ?? "";
  return {
    period: query.get("when") === "past" ? "past" : "upcoming",
    month: first && isInReach(first, today) ? month : undefined,
    themes: valuesOf(query, "theme"),
    types: valuesOf(query, "type").filter((value) => Object.hasOwn(known.types, value)),
    town: town || undefined,
    access: valuesOf(query, "access").filter((value) =>
      Object.hasOwn(known.features, value),
    ),
    isFree: query.get("free") === "1",
    series: KEY.test(series) ? series : undefined,
  };
}

/** The same filters as an address has them, always in one order. */
export function writeFilters(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.period === "past") query.set("when", "past");
  if (filters.month) query.set("month", filters.month);
  for (const theme of filters.themes) query.append("theme", theme);
  for (const type of filters.types) query.append("type", type);
  if (filters.town) query.set("town", filters.town);
  for (const feature of filters.access) query.append("access", feature);
  if (filters.isFree) query.set("free", "1");
  if (filters.series) query.set("series", filters.series);
  return query;
}

/** The agenda with its filters. */
export function filtersAddress(path: string, filters: Filters): string {
  const query = writeFilters(filters).toString();
  return query ? `${path}?${query}` : path;
}

/** What the API is asked for. */
export function whereOf(filters: Filters, zone: string): EventFilter {
  const { from, to } = windowFor(filters, zone);
  return {
    when: filters.period === "past" ? "PAST" : "UPCOMING",
    ...(from && { from }),
    ...(to && { to }),
    ...(filters.themes.length > 0 && { themes: [...filters.themes] }),
    ...(filters.types.length > 0 && { types: [...filters.types] as EventType[] }),
    ...(filters.town && { locality: filters.town }),
    ...(filters.access.length > 0 && {
      accessibility: [...filters.access] as AccessibilityFeature[],
    }),
    ...(filters.isFree && { isFree: true }),
    ...(filters.series && { series: filters.series }),
  };
}

/** The window of the month that was chosen; empty where none was. */
export function windowFor(
  { month }: Filters,
  zone: string,
): { from?: string; to?: string } {
  const first = month ? firstDayOf(month) : undefined;
  return first ? windowOf(zone, first) : {};
}

/** How many choices a visitor has made, the period aside. */
export function countChoices(filters: Filters): number {
  const { themes, types, access } = filters;
  const single = [filters.month, filters.town, filters.isFree, filters.series];
  return themes.length + types.length + access.length + single.filter(Boolean).length;
}

/** One filter as it can be taken off. */
export interface Choice {
  readonly name: "month" | "theme" | "type" | "town" | "access" | "free" | "series";
  readonly value: string;
  readonly without: Filters;
}

export function choicesIn(filters: Filters): Choice[] {
  const { month, themes, types, town, access, isFree, series } = filters;
  const without = (changed: Partial<Filters>) => ({ ...filters, ...changed });
  const less = (values: readonly string[], value: string) =>
    values.filter((other) => other !== value);
  return [
    ...(month
      ? [
          {
            name: "month" as const,
            value: month,
            without: without({ month: undefined }),
          },
        ]
      : []),
    ...themes.map((value) => ({
      name: "theme" as const,
      value,
      without: without({ themes: less(themes, value) }),
    })),
    ...types.map((value) => ({
      name: "type" as const,
      value,
      without: without({ types: less(types, value) }),
    })),
    ...(town
      ? [{ name: "town" as const, value: town, without: without({ town: undefined }) }]
      : []),
    ...access.map((value) => ({
      name: "access" as const,
      value,
      without: without({ access: less(access, value) }),
    })),
    ...(isFree
      ? [{ name: "free" as const, value: "1", without: without({ isFree: false }) }]
      : []),
    ...(series
      ? [
          {
            name: "series" as const,
            value: series,
            without: without({ series: undefined }),
          },
        ]
      : []),
  ];
}

function valuesOf(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name).map((value) => value.trim());
  const usable = values.filter((value) => value && value.length <= LONGEST_VALUE);
  return [...new Set(usable)].slice(0, MOST_VALUES);
}
