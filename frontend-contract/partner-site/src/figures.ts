/** How a figure is drawn beside its number. */
import type { Figure } from "./shapes.js";

/** Its parts of a whole, or one mark for each thing, or nothing that would say more. */
export type Drawing =
  | { readonly kind: "bar"; readonly share: number }
  | { readonly kind: "dots"; readonly count: number }
  | { readonly kind: "none" };

type Counted = Pick<Figure, "value" | "unit" | "currency">;

/** More marks cannot be told apart. */
const MOST_DOTS = 60;

/**
 * A percentage is a part of a hundred; things are counted one by one while the eye can;
 * what has the same unit as another is compared with the largest.
 *
 * @param all figures of the case study, this one included
 */
export function drawingOf(figure: Counted, all: readonly Counted[]): Drawing {
  const value = Number(figure.value);
  if (figure.unit === "PERCENT" && value <= 100) {
    return { kind: "bar", share: value / 100 };
  }
  if (figure.unit === "COUNT" && Number.isInteger(value) && value <= MOST_DOTS) {
    return { kind: "dots", count: value };
  }
  const alike = all.filter(
    ({ unit, currency }) => unit === figure.unit && currency === figure.currency,
  );
  const largest = Math.max(...alike.map((other) => Number(other.value)));
  if (alike.length < 2 || largest <= 0) return { kind: "none" };
  return { kind: "bar", share: value / largest };
}
