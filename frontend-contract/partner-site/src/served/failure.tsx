/** The CMS says nothing, or we are at fault: a calm page either way. */
import type { Context } from "hono";
import { html } from "hono/html";
import { preferredLocale } from "../accept-language.js";
import { localeOf } from "../addresses.js";
import { Outage } from "../answers.js";
import { BareLayout } from "../components/layout.js";
import { OutageView } from "../pages/errors.js";
import { LOCALES, wordsIn } from "../words/words.js";
import { NEVER } from "./caching.js";

export function servedFailure(
  error: Error,
  context: Context,
): Response | Promise<Response> {
  const isOutage = error instanceof Outage;
  if (!isOutage) console.error(error);
  const prefix = localeOf(context.req.path);
  const accepted = context.req.header("Accept-Language");
  const locale = LOCALES.includes(prefix)
    ? prefix
    : preferredLocale(accepted, LOCALES, "en");
  const words = wordsIn(locale);
  context.header("Cache-Control", NEVER);
  if (isOutage) context.header("Retry-After", `${error.retryAfter}`);
  context.status(isOutage ? 503 : 500);
  const document = (
    <BareLayout locale={locale} title={words.outage}>
      <OutageView words={words} />
    </BareLayout>
  );
  return context.html(html`<!doctype html>${document}`);
}
