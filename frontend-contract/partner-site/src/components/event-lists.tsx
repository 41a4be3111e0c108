/** What somebody takes part in: what is to come, then what is over. */
import type { Visit } from "../visit.js";
import { EventRows, type Row } from "./event-rows.js";
import { Rest } from "./rest.js";

/** A part of a list, and how long all of it is. */
export interface Listed {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly upcoming: Listed;
  /** None where it was not asked for. */
  readonly past: Listed | undefined;
}

export function EventLists({ visit, title, upcoming, past }: Props) {
  if (upcoming.nodes.length === 0 && !past?.nodes.length) return null;
  return (
    <section class="part">
      <h2 class="section-title">{title}</h2>
      <EventList visit={visit} list={upcoming} />
      {past?.nodes.length ? (
        <>
          <h3>{visit.words.past}</h3>
          <EventList visit={visit} list={past} />
        </>
      ) : null}
    </section>
  );
}

/** With how many there are besides. */
export function EventList({ visit, list }: { visit: Visit; list: Listed }) {
  const { nodes, totalCount } = list;
  if (nodes.length === 0) return null;
  return (
    <>
      <EventRows visit={visit} events={nodes} />
      <Rest words={visit.words} shown={nodes.length} total={totalCount} />
    </>
  );
}
