/** From which side a language is written. */

const FROM_THE_RIGHT = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Nkoo",
  "Rohg",
  "Syrc",
  "Thaa",
]);

/** @param locale in BCP 47 */
export function directionOf(locale: string): "ltr" | "rtl" {
  const { script = "" } = new Intl.Locale(locale).maximize();
  return FROM_THE_RIGHT.has(script) ? "rtl" : "ltr";
}
