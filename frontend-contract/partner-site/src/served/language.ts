/** From the bare address to the language that the browser asks for. */
import type { Context } from "hono";
import { preferredLocale } from "../accept-language.js";
import { homeAddress } from "../addresses.js";
import type { House } from "../app.js";
import { readSite } from "../frame.js";
import { ASK_AGAIN } from "./caching.js";

export async function servedLanguage(
  context: Context,
  { answers }: House,
): Promise<Response> {
  const { locales, defaultLocale } = await readSite(answers.reader());
  const accepted = context.req.header("Accept-Language");
  context.header("Vary", "Accept-Language");
  context.header("Cache-Control", ASK_AGAIN);
  return context.redirect(
    homeAddress(preferredLocale(accepted, locales, defaultLocale)),
  );
}
