/** From the bare address to the language that the browser asks for. */
import type { Context } from "hono";
import { preferredLocale } from "../accept-language.js";
import { homeAddress } from "../addresses.js";
import { Outage } from "../answers.js";
import type { House } from "../app.js";
import { readSite } from "../frame.js";
import type { SiteOf } from "../shapes.js";
import { LOCALES } from "../words/words.js";
import { ASK_AGAIN } from "./caching.js";

/** While nothing is known of the site, there are the languages that it has words in. */
function unknown(error: unknown): Pick<SiteOf, "locales" | "defaultLocale"> {
  if (!(error instanceof Outage)) throw error;
  return { locales: [...LOCALES], defaultLocale: LOCALES[0] ?? "en" };
}

export async function servedLanguage(
  context: Context,
  { answers }: House,
): Promise<Response> {
  const { locales, defaultLocale } = await readSite(answers.reader()).catch(unknown);
  const accepted = context.req.header("Accept-Language");
  context.header("Vary", "Accept-Language");
  context.header("Cache-Control", ASK_AGAIN);
  return context.redirect(
    homeAddress(preferredLocale(accepted, locales, defaultLocale)),
  );
}
