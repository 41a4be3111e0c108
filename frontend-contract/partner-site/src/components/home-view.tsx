/** The first page: the name of the house, today, what it says, and what is next. */
import { longDay } from "../dates.js";
import type { Agenda, Block } from "../shapes.js";
import { byShownDate } from "../shown-date.js";
import { listOf, type Visit } from "../visit.js";
import { Blocks } from "./blocks.js";
import { EventCard } from "./event-card.js";

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly agenda: Agenda;
}

export function HomeView({ visit, title, blocks, agenda }: Props) {
  const { words, now } = visit;
  const events = byShownDate(agenda.nodes, now, undefined);
  return (
    <div class="home">
      <header class="home-head">
        <h1 class={sizeOf(title)}>{title}</h1>
        <p class="home-today">{longDay(now, words)}</p>
      </header>
      {blocks.length > 0 ? (
        <div class="home-blocks">
          <Blocks visit={visit} blocks={blocks} />
        </div>
      ) : null}
      <section class="home-next">
        <h2 class="section-title">{words.nextEvents}</h2>
        {events.length === 0 ? <p>{words.noEventsAtAll}</p> : null}
        {events.map(({ card, shown }) => (
          <EventCard
            visit={visit}
            card={card}
            shown={shown}
            filters=""
            isFirst={false}
            level="h3"
          />
        ))}
        <p class="home-all">
          <a class="button" href={listOf(visit, "agenda")}>
            {words.allEvents}
          </a>
        </p>
      </section>
    </div>
  );
}

/** As large as its longest word lets it be; capitals take more room. */
function sizeOf(title: string): string {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (title.length > 40 || longest > 13) return "name-long";
  const isShort = title.length <= 7 && title !== title.toLocaleUpperCase();
  return isShort ? "name-short" : "name-medium";
}
