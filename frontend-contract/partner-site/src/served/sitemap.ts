/** What search engines read before the pages. */
import type { Context } from "hono";
import type { House } from "../app.js";
import { readSite } from "../frame.js";
import { sitemapOf } from "../sitemap.js";
import { ASK_AGAIN } from "./caching.js";

export function servedRobots(context: Context, { settings }: House): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /preview",
    "",
    `Sitemap: ${settings.siteUrl}/sitemap.xml`,
    "",
  ];
  return context.text(lines.join("\n"));
}

export async function servedSitemap(
  context: Context,
  { answers, settings }: House,
): Promise<Response> {
  const reader = answers.reader();
  const { locales } = await readSite(reader);
  const sites = await Promise.all(
    locales.map(async (code) => [code, await readSite(reader, `/${code}/`)] as const),
  );
  const text = await sitemapOf(reader, Object.fromEntries(sites), settings.siteUrl);
  return context.body(text, 200, {
    "Content-Type": "application/xml; charset=utf-8",
    "Cache-Control": ASK_AGAIN,
  });
}
