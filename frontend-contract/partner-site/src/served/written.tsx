/** A page as HTML, or the way to another one. */
import type { Context } from "hono";
import { html } from "hono/html";
import { asciiAddress } from "../addresses.js";
import { Layout } from "../components/layout.js";
import { isRedirect, type Page, type Redirect } from "../page.js";
import type { Visit } from "../visit.js";
import { ASK_AGAIN, NEVER } from "./caching.js";

export function written(
  context: Context,
  visit: Visit,
  page: Page | Redirect,
): Response | Promise<Response> {
  if (isRedirect(page)) {
    return context.redirect(asciiAddress(page.to), page.isPermanent ? 301 : 302);
  }
  const isKept = !page.isPrivate && !visit.reader.rememberedFrom;
  context.header("Cache-Control", isKept ? ASK_AGAIN : NEVER);
  context.header("Content-Language", visit.locale);
  context.status(page.status ?? 200);
  const document = <Layout visit={visit} page={page} />;
  return context.html(html`<!doctype html>${document}`);
}
