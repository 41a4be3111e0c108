/** The day in red, as in an almanac. */
import { bareMonth, weekdayName } from "../dates.js";
import type { Day } from "../wall.js";
import type { Words } from "../words/words.js";

interface Props {
  readonly day: Day;
  readonly words: Words;
  /** Said before it: `jusqu’au`. */
  readonly before?: string | undefined;
  /** The year after the month, for what is not around today. */
  readonly hasYear?: boolean;
  /** For a day on which it does not take place. */
  readonly isStruck?: boolean;
  readonly isLarge?: boolean;
}

/** For the eye: the same day stands in words beside it, for those who listen. */
export function DateMark({ day, words, before, hasYear, isStruck, isLarge }: Props) {
  const classes = ["day", isStruck && "day-struck", isLarge && "day-large"];
  return (
    <p class={classes.filter(Boolean).join(" ")} aria-hidden="true">
      <span class="day-name">{before ?? weekdayName(day, words, "long")}</span>
      <span class="day-number">{day.day}</span>
      <span class="day-month">
        {bareMonth(day, words)}
        {hasYear ? ` ${day.year}` : ""}
      </span>
    </p>
  );
}
