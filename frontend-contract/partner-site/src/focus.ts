/**
 * What must stay visible of a picture that is cut, as a class: styles in attributes are
 * forbidden by the policy of the site.
 */

const STEP = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `focus-x35 focus-y60`; none for the middle. */
export function focusClass(point: Point | null): string {
  if (!point) return "";
  const x = rounded(point.x);
  const y = rounded(point.y);
  return x === 50 && y === 50 ? "" : `focus-x${x} focus-y${y}`;
}

/** One rule for each step from side to side, and from top to bottom. */
export function focusStyles(): string {
  const steps = Array.from({ length: 100 / STEP + 1 }, (_, step) => step * STEP);
  return steps
    .map(
      (step) =>
        `.focus-x${step}{--focus-x:${step}%}.focus-y${step}{--focus-y:${step}%}`,
    )
    .join("\n");
}

function rounded(share: number): number {
  const part = Math.min(Math.max(share, 0), 1);
  return Math.round((part * 100) / STEP) * STEP;
}
