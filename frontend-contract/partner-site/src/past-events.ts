/** What somebody took part in, latest first. */
import { FilteredAgenda } from "@affiche/client";
import type { Agenda } from "./shapes.js";
import type { Visit } from "./visit.js";

const SHOWN = 30;

/** @param of a key */
export async function pastEvents(
  { reader, locale }: Visit,
  of: { readonly speaker: string } | { readonly organisation: string },
): Promise<Agenda> {
  const { events } = await reader.read(FilteredAgenda, {
    locale,
    where: { ...of, when: "PAST" },
    orderBy: "STARTS_AT_DESC",
    first: SHOWN,
  });
  return events;
}
