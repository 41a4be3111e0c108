/** The words of the site in the language of the visitor. */
import { en } from "./en.js";
import { fr } from "./fr.js";

export type Words = typeof fr;

const ALL: Readonly<Record<string, Words>> = { fr, en };

/** Languages in which the site has words of its own. */
export const LOCALES: readonly string[] = Object.keys(ALL);

/** In a language, else in English: content may be in more languages than the site. */
export function wordsIn(locale: string): Words {
  return ALL[locale] ?? ALL[locale.split("-")[0] ?? ""] ?? en;
}

/** What a code of the API is called; empty for one that is newer than the site. */
export function named(names: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? "") : "";
}

/** `anglais`, in the words of the visitor. */
export function languageName(code: string, words: Words): string {
  const known = words.languageNames[code];
  if (known) return known;
  return new Intl.DisplayNames([words.tag], { type: "language" }).of(code) ?? code;
}

/** `anglais (surtitres)`; inside the brackets that are there already. */
export function withNote(name: string, note: string): string {
  return name.endsWith(")") ? `${name.slice(0, -1)}, ${note})` : `${name} (${note})`;
}

/** `English`: a language in its own words, for a switch. */
export function ownName(code: string): string {
  if (ALL[code]) return ALL[code].language;
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
