/** Numbers, prices and sizes in words, in the language of the visitor. */
import type { Words } from "./words/words.js";

/** `121 800`; `121,800`. */
export function numberOf(value: number, words: Words): string {
  return new Intl.NumberFormat(words.tag).format(value);
}

/**
 * `20 $`, `18,50 $`; `$20`, `$18.50`.
 *
 * @param amount exact decimal in major units
 * @param currency ISO 4217
 */
export function priceOf(amount: string, currency: string, words: Words): string {
  const value = Number(amount);
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(words.tag, {
    style: "currency",
    currency,
    ...digits,
  }).format(value);
}

export interface Price {
  readonly price: string;
  readonly priceMax: string | null;
  readonly currency: string;
}

/** `20 $`, `15 $ à 40 $`, `gratuit`; what begins at nothing is what one can pay. */
export function ticketPrice(
  { price, priceMax, currency }: Price,
  words: Words,
): string {
  if (priceMax === null || Number(priceMax) === Number(price)) {
    return Number(price) === 0 ? words.free : priceOf(price, currency, words);
  }
  return words.range(
    priceOf(price, currency, words),
    priceOf(priceMax, currency, words),
  );
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** `0,4 ko`, `1,2 Mo`; `1.2 MB`. */
export function sizeOf(bytes: number, words: Words): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  return new Intl.NumberFormat(words.tag, {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}
