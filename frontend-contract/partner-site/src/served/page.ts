/** One page for one visitor. */
import type { Context } from "hono";
import { preferredLocale } from "../accept-language.js";
import { readPath } from "../addresses.js";
import { Refusal } from "../answers.js";
import type { House } from "../app.js";
import { readSite } from "../frame.js";
import type { Outcome } from "../page.js";
import { badAddressPage, notFoundPage } from "../pages/errors.js";
import { answer } from "../routes.js";
import { visitIn } from "../visit.js";
import { written } from "./written.js";

export async function servedPage(context: Context, house: House): Promise<Response> {
  const url = new URL(context.req.url);
  const path = decoded(url.pathname);
  if (!path.endsWith("/") && !path.includes(".")) {
    return context.redirect(withSlash(url), 308);
  }
  const reader = house.answers.reader();
  const site = await readSite(reader, path);
  const read = readPath(path, site.locales);
  const accepted = context.req.header("Accept-Language");
  const locale =
    read?.locale ?? preferredLocale(accepted, site.locales, site.defaultLocale);
  const visit = visitIn(locale, site, url.searchParams, reader, house);
  const outcome = read && (await answeredOrRefused(visit, read.asked, path));
  return written(context, visit, outcome ?? notFoundPage(visit));
}

async function answeredOrRefused(
  ...[visit, asked, path]: Parameters<typeof answer>
): Promise<Outcome> {
  try {
    return await answer(visit, asked, path);
  } catch (error) {
    if (error instanceof Refusal) return badAddressPage(visit);
    throw error;
  }
}

/** Two slashes at the beginning would lead to another site. */
function withSlash({ pathname, search }: URL): string {
  return `${pathname.replace(/^\/+/, "/")}/${search}`;
}

/** A path as people read it; as it is where it is no UTF-8. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
