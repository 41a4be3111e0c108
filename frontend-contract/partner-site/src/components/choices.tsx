/** What the agenda is narrowed by, each to be taken off with one click. */
import { type Choice, NO_FILTERS, choicesIn, type Filters } from "../filters.js";
import type { Words } from "../words/words.js";

interface Props {
  readonly filters: Filters;
  readonly words: Words;
  readonly nameOf: (choice: Choice) => string;
  readonly addressOf: (filters: Filters) => string;
}

export function Choices({ filters, words, nameOf, addressOf }: Props) {
  const choices = choicesIn(filters);
  if (choices.length === 0) return null;
  return (
    <ul class="choices" aria-label={words.chosen}>
      {choices.map((choice) => (
        <li>
          <a class="chip" href={addressOf(choice.without)}>
            <span class="visually-hidden">{words.removeFilter(nameOf(choice))}</span>
            <span aria-hidden="true">
              {nameOf(choice)} <span class="chip-cross">×</span>
            </span>
          </a>
        </li>
      ))}
      {choices.length > 1 ? (
        <li>
          <a href={addressOf({ ...NO_FILTERS, period: filters.period })}>
            {words.clearFilters}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
