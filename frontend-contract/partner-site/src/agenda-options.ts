/** What can be chosen in the agenda, and what each choice is called. */
import { monthName } from "./dates.js";
import type { Choice, Filters } from "./filters.js";
import { firstDayOf } from "./months.js";
import type { Agenda, Theme } from "./shapes.js";
import { named, type Words } from "./words/words.js";

/** One value that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Events that it would leave; none where it is not counted. */
  readonly count?: number;
}

export interface Options {
  readonly months: readonly Option[];
  readonly themes: readonly Option[];
  readonly types: readonly Option[];
  readonly towns: readonly Option[];
  readonly access: readonly Option[];
}

/**
 * @param months that have something, with how much
 * @param themes all of them, for the names of those that were chosen
 */
export function optionsOf(
  { facets }: Agenda,
  months: readonly { name: string; count: number }[],
  themes: readonly Theme[],
  filters: Filters,
  words: Words,
): Options {
  const themeName = (slug: string) =>
    themes.find((theme) => theme.slug === slug)?.name ?? slug;
  return {
    months: withChosen(
      months.map(({ name, count }) => ({ value: name, count })),
      filters.month ? [filters.month] : [],
      (month) => monthLabel(month, words),
    ),
    themes: withChosen(
      facets.themes.map(({ theme, count }) => ({
        value: theme.slug,
        label: theme.name,
        count,
      })),
      filters.themes,
      themeName,
    ),
    types: withChosen(
      facets.types
        .filter(({ type }) => Object.hasOwn(words.types, type))
        .map(({ type, count }) => ({ value: type, count })),
      filters.types,
      (type) => named(words.types, type),
    ),
    towns: withChosen(
      facets.localities.map(({ name, count }) => ({ value: name, count })),
      filters.town ? [filters.town] : [],
      (town) => town,
    ),
    access: Object.entries(words.features).map(([value, label]) => ({ value, label })),
  };
}

/** What was chosen stays to be seen and taken off, even where it leaves nothing. */
function withChosen(
  counted: readonly { value: string; label?: string; count: number }[],
  chosen: readonly string[],
  labelOf: (value: string) => string,
): Option[] {
  const missing = chosen
    .filter((value) => !counted.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  return [...counted, ...missing].map((one) => ({ label: labelOf(one.value), ...one }));
}

function monthLabel(month: string, words: Words): string {
  const first = firstDayOf(month);
  return first ? monthName(first, words) : month;
}

/** What a choice is called in words. */
export function nameOf(
  { name, value }: Choice,
  agenda: Agenda,
  options: Options,
  words: Words,
): string {
  const series = agenda.nodes.find((node) => node.series?.key === value)?.series;
  const lists = {
    month: options.months,
    theme: options.themes,
    type: options.types,
    town: options.towns,
    access: options.access,
    free: [{ value, label: words.free }],
    series: [{ value, label: series?.name ?? words.series }],
  };
  return lists[name].find((option) => option.value === value)?.label ?? value;
}
