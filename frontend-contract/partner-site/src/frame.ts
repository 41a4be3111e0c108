/** What the CMS says of the site, in the language that a path begins with. */
import { SiteFrame } from "@affiche/client";
import { localeOf } from "./addresses.js";
import { type Reader, Refusal } from "./answers.js";
import type { SiteOf } from "./shapes.js";

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** @param path in any language, or in none: then in that of the site */
export async function readSite(reader: Reader, path = "/"): Promise<SiteOf> {
  const locale = localeOf(path);
  if (LANGUAGE.test(locale)) {
    try {
      return (await reader.read(SiteFrame, { locale })).site;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return (await reader.read(SiteFrame, {})).site;
}
