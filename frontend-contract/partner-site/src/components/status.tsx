/** What became of an event or of a date; nothing for one that takes place as planned. */
import type { EventStatus } from "@affiche/client";
import { named, type Words } from "../words/words.js";

interface Props {
  readonly status: EventStatus;
  readonly words: Words;
  readonly isSoldOut?: boolean;
}

export function Status({ status, words, isSoldOut = false }: Props) {
  const label = status === "SCHEDULED" ? "" : named(words.statuses, status);
  if (label) return <strong class="status">{label}</strong>;
  return isSoldOut ? <strong class="status">{words.soldOut}</strong> : null;
}

/** Whether a day or an event is not to be gone to. */
export function isOff(status: EventStatus): boolean {
  return status === "CANCELLED" || status === "POSTPONED";
}
