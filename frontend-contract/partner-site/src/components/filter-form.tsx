/** The filters of the agenda as a plain form, with how many there are of each kind. */
import type { Option, Options } from "../agenda-options.js";
import { countChoices, type Filters } from "../filters.js";
import { numberOf } from "../numbers.js";
import type { Words } from "../words/words.js";

interface Props {
  readonly action: string;
  readonly filters: Filters;
  readonly words: Words;
  readonly options: Options;
}

export function FilterForm({ action, filters, words, options }: Props) {
  const chosen = countChoices(filters);
  return (
    <details class="filters">
      <summary>{chosen > 0 ? words.filtersChosen(chosen) : words.filters}</summary>
      <form action={action} method="get">
        {filters.period === "past" ? (
          <input type="hidden" name="when" value="past" />
        ) : null}
        {filters.series ? (
          <input type="hidden" name="series" value={filters.series} />
        ) : null}
        <Select
          name="month"
          label={words.month}
          any={words.anyMonth}
          options={options.months}
          chosen={filters.month}
          words={words}
        />
        <Checks
          name="theme"
          label={words.theme}
          options={options.themes}
          chosen={filters.themes}
          words={words}
        />
        <Checks
          name="type"
          label={words.type}
          options={options.types}
          chosen={filters.types}
          words={words}
        />
        <Select
          name="town"
          label={words.town}
          any={words.anyTown}
          options={options.towns}
          chosen={filters.town}
          words={words}
        />
        <fieldset>
          <legend>{words.price}</legend>
          <label class="check">
            <input type="checkbox" name="free" value="1" checked={filters.isFree} />
            <span>{words.freeOnly}</span>
          </label>
        </fieldset>
        <details class="more" open={filters.access.length > 0}>
          <summary>{words.access}</summary>
          <Checks
            name="access"
            label={words.accessLead}
            options={options.access}
            chosen={filters.access}
            words={words}
          />
        </details>
        <button type="submit">{words.apply}</button>
      </form>
    </details>
  );
}

interface GroupProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly words: Words;
}

function Checks({
  name,
  label,
  options,
  chosen,
  words,
}: GroupProps & { chosen: readonly string[] }) {
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map(({ value, label: text, count }) => (
        <label class="check">
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
          />
          <span>{text}</span>
          {count === undefined ? null : (
            <span class="count">{numberOf(count, words)}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Select({
  name,
  label,
  any,
  options,
  chosen,
  words,
}: GroupProps & { any: string; chosen: string | undefined }) {
  if (options.length === 0) return null;
  return (
    <label class="select">
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {options.map(({ value, label: text, count }) => (
          <option value={value} selected={value === chosen}>
            {text}
            {count === undefined ? "" : ` (${numberOf(count, words)})`}
          </option>
        ))}
      </select>
    </label>
  );
}
