/** A month: a table where there is room, a list of its days elsewhere. */
import { calendarAddress, pageAddress } from "../addresses.js";
import { type CalendarDays, placed } from "../calendar-days.js";
import {
  bareMonth,
  dayInYear,
  hourOf,
  lastDayOf,
  longDay,
  monthName,
  shortDay,
  weekdayName,
} from "../dates.js";
import { monthOf, weeksOf } from "../months.js";
import type { CalendarEntry } from "../shapes.js";
import type { Visit } from "../visit.js";
import { type Day, isoDay, isSameDay, wallOf } from "../wall.js";
import { named } from "../words/words.js";
import { DateMark } from "./date-mark.js";
import { isOff, Status } from "./status.js";

interface Neighbour {
  readonly first: Day;
  readonly href: string;
}

interface Props {
  readonly visit: Visit;
  readonly first: Day;
  readonly entries: readonly CalendarEntry[];
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

export function CalendarView({ visit, first, entries, previous, next }: Props) {
  const { words, locale, now } = visit;
  const days = placed(entries);
  const isCurrent = monthOf(first) === monthOf(now);
  return (
    <div class="calendar">
      <header class="calendar-head">
        <h1>
          {bareMonth(first, words)} <span class="calendar-year">{first.year}</span>
        </h1>
        <nav class="leaf" aria-label={words.month}>
          {previous ? (
            <a href={previous.href} rel="prev">
              <span aria-hidden="true">← </span>
              <span class="visually-hidden">
                {words.previousMonth}
                {words.colon}
              </span>
              {bareMonth(previous.first, words)}
            </a>
          ) : null}
          {isCurrent ? null : <a href={calendarAddress(locale)}>{words.thisMonth}</a>}
          {next ? (
            <a href={next.href} rel="next">
              <span class="visually-hidden">
                {words.nextMonth}
                {words.colon}
              </span>
              {bareMonth(next.first, words)}
              <span aria-hidden="true"> →</span>
            </a>
          ) : null}
        </nav>
      </header>
      {entries.length === 0 ? <p class="lead">{words.nothingThisMonth}</p> : null}
      <LongRunning visit={visit} entries={days.long} />
      <Grid visit={visit} first={first} days={days} />
      <DayList visit={visit} first={first} days={days} />
    </div>
  );
}

interface DaysProps {
  readonly visit: Visit;
  readonly first: Day;
  readonly days: CalendarDays<CalendarEntry>;
}

function Grid({ visit, first, days }: DaysProps) {
  const { words, now } = visit;
  const weeks = weeksOf(first);
  return (
    <table class="grid">
      <caption class="visually-hidden">
        {words.calendarOf(monthName(first, words))}
      </caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th scope="col">{weekdayName(day, words, "long")}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) =>
              day.month === first.month ? (
                <td
                  class={isSameDay(day, now) ? "cell cell-today" : "cell"}
                  aria-current={isSameDay(day, now) ? "date" : undefined}
                >
                  <Cell visit={visit} day={day} days={days} />
                </td>
              ) : (
                <td class="cell cell-other" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ visit, day, days }: Omit<DaysProps, "first"> & { day: Day }) {
  const { words, now } = visit;
  const entries = days.byDay.get(isoDay(day)) ?? [];
  return (
    <>
      <p class="cell-day">
        <time datetime={isoDay(day)}>
          <span class="visually-hidden">{longDay(day, words)}</span>
          <span aria-hidden="true">{day.day}</span>
        </time>
        {isSameDay(day, now) ? <span class="cell-now">{words.today}</span> : null}
      </p>
      <Entries visit={visit} entries={entries} day={day} />
    </>
  );
}

/** Only the days on which there is something, and today. */
function DayList({ visit, first, days }: DaysProps) {
  const { words, now } = visit;
  const shown = weeksOf(first)
    .flat()
    .filter((day) => day.month === first.month)
    .filter((day) => days.byDay.has(isoDay(day)) || isSameDay(day, now));
  return (
    <ol class="day-list">
      {shown.map((day) => (
        <li class="day-entry" aria-current={isSameDay(day, now) ? "date" : undefined}>
          <DateMark
            day={day}
            words={words}
            before={isSameDay(day, now) ? words.today : undefined}
          />
          <div>
            <p class="visually-hidden">{dayInYear(day, words)}</p>
            <Entries
              visit={visit}
              entries={days.byDay.get(isoDay(day)) ?? []}
              day={day}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface EntriesProps {
  readonly visit: Visit;
  readonly entries: readonly CalendarEntry[];
  readonly day: Day;
}

function Entries({ visit, entries, day }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li class={isOff(entry.status) ? "entry entry-off" : "entry"}>
          <Hour visit={visit} entry={entry} day={day} />
          <EntryLink visit={visit} entry={entry} />
          <Status status={entry.status} words={visit.words} />
        </li>
      ))}
    </ul>
  );
}

/** On its first day only. */
function Hour({
  visit,
  entry,
  day,
}: Omit<EntriesProps, "entries"> & { entry: CalendarEntry }) {
  const start = wallOf(entry.startsAt);
  if (entry.isAllDay || !isSameDay(start, day)) return null;
  return (
    <time class="entry-hour" datetime={entry.startsAt}>
      {hourOf(start, visit.words)}
    </time>
  );
}

function EntryLink({ visit, entry }: { visit: Visit; entry: CalendarEntry }) {
  const { locale } = visit;
  const { event } = entry;
  return (
    <a
      href={pageAddress(event.path, locale)}
      lang={event.locale === locale ? undefined : event.locale}
    >
      {event.title}
    </a>
  );
}

/** What goes on for many days, once and with its end. */
function LongRunning(props: { visit: Visit; entries: readonly CalendarEntry[] }) {
  const { visit, entries } = props;
  const { words } = visit;
  if (entries.length === 0) return null;
  return (
    <section class="long" aria-label={words.longRunning}>
      <ul>
        {entries.map((entry) => (
          <li>
            <span class="soft">{named(words.types, entry.event.type)}</span>{" "}
            <EntryLink visit={visit} entry={entry} />{" "}
            <span class="until">{words.until(shortDay(lastDayOf(entry), words))}</span>{" "}
            <Status status={entry.status} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}
