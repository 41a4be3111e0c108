/** The agenda: what it is narrowed by, and events below their months. */
import { nameOf, type Options } from "../agenda-options.js";
import { monthName } from "../dates.js";
import {
  countChoices,
  type Filters,
  filtersAddress,
  NO_FILTERS,
  writeFilters,
} from "../filters.js";
import { grouped } from "../grouped.js";
import type { Agenda, EventCard as Card } from "../shapes.js";
import { byShownDate, pastDate, type ShownDate } from "../shown-date.js";
import type { Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import type { Words } from "../words/words.js";
import { Choices } from "./choices.js";
import { EventCard } from "./event-card.js";
import { FilterForm } from "./filter-form.js";
import { Pager } from "./pager.js";

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly path: string;
  readonly filters: Filters;
  readonly agenda: Agenda;
  readonly options: Options;
}

export function AgendaView({ visit, title, path, filters, agenda, options }: Props) {
  const { words } = visit;
  const { pageInfo, totalCount, nodes } = agenda;
  const at = (name: "after" | "before", cursor: string | null) => {
    const query = writeFilters(filters);
    query.set(name, cursor ?? "");
    return `${path}?${query}`;
  };
  const form = { action: path, filters, words, options };
  return (
    <div class="agenda">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{words.agendaLead}</p>
        <Periods path={path} filters={filters} words={words} />
      </header>
      <FilterForm {...form} />
      <section class="results" aria-labelledby="tally">
        <div class="results-head">
          <p class="tally" id="tally">
            {words.found(totalCount)}
          </p>
          <Choices
            filters={filters}
            words={words}
            nameOf={(choice) => nameOf(choice, agenda, options, words)}
            addressOf={(chosen) => filtersAddress(path, chosen)}
          />
        </div>
        {nodes.length > 0 ? (
          <Months visit={visit} filters={filters} cards={nodes} />
        ) : (
          <Nothing path={path} filters={filters} words={words} />
        )}
        <Pager
          words={words}
          previous={
            pageInfo.hasPreviousPage ? at("before", pageInfo.startCursor) : undefined
          }
          next={pageInfo.hasNextPage ? at("after", pageInfo.endCursor) : undefined}
        />
      </section>
    </div>
  );
}

interface PathProps {
  readonly path: string;
  readonly filters: Filters;
  readonly words: Words;
}

/** What is to come, or what is over. */
function Periods({ path, filters, words }: PathProps) {
  const periods = [
    ["upcoming", words.upcoming],
    ["past", words.past],
  ] as const;
  return (
    <nav class="periods" aria-label={words.whenTabs}>
      {periods.map(([period, label]) => (
        <a
          href={filtersAddress(path, { ...filters, period, month: undefined })}
          aria-current={period === filters.period ? "page" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

interface MonthsProps {
  readonly visit: Visit;
  readonly filters: Filters;
  readonly cards: readonly Card[];
}

/** The cards below the months of their dates, what is under way first. */
function Months({ visit, filters, cards }: MonthsProps) {
  const { words, now } = visit;
  const dated =
    filters.period === "past"
      ? cards.map((card) => ({ card, shown: pastDate(card, filters.month) }))
      : byShownDate(cards, now, filters.month);
  const [first] = dated;
  const search = writeFilters(filters).toString();
  const groups = grouped(dated, ({ shown }) => headingOf(shown, words));
  return groups.map(([heading, group]) => (
    <section class="month">
      <h2 class="month-name">{heading}</h2>
      {group.map((entry) => (
        <EventCard
          visit={visit}
          card={entry.card}
          shown={entry.shown}
          filters={search}
          isFirst={entry === first}
          level="h3"
        />
      ))}
    </section>
  ));
}

function headingOf({ span, isUnderWay }: ShownDate, words: Words): string {
  return isUnderWay ? words.underWay : monthName(wallOf(span.startsAt), words);
}

/** What to do where nothing is found. */
function Nothing({ path, filters, words }: PathProps) {
  const isNarrowed = countChoices(filters) > 0;
  const { period } = filters;
  const elsewhere = period === "past" ? "upcoming" : "past";
  return (
    <div class="empty">
      <p class="empty-title">{isNarrowed ? words.noEvents : words.noEventsAtAll}</p>
      <p>{isNarrowed ? words.noEventsHint : words.noEventsAtAllHint}</p>
      <p>
        <a
          class="button"
          href={filtersAddress(path, {
            ...NO_FILTERS,
            period: isNarrowed ? period : elsewhere,
          })}
        >
          {isNarrowed ? words.allEvents : words[elsewhere]}
        </a>
      </p>
    </div>
  );
}
