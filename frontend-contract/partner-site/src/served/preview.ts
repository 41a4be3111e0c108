/** A draft in its own language; why there is none, in that of the browser. */
import type { Context } from "hono";
import { preferredLocale } from "../accept-language.js";
import type { House } from "../app.js";
import { readSite } from "../frame.js";
import {
  draftPage,
  noPreviewPage,
  readDraft,
  refusedPreviewPage,
} from "../pages/preview.js";
import { visitIn } from "../visit.js";
import { written } from "./written.js";

export async function servedPreview(context: Context, house: House): Promise<Response> {
  const { answers } = house;
  const reader = answers.reader();
  const { searchParams } = new URL(context.req.url);
  const read = await readDraft(answers.client, searchParams.get("token") ?? "");
  const main = await readSite(reader);
  const accepted = context.req.header("Accept-Language");
  const locale =
    read.kind === "draft"
      ? read.draft.locale
      : preferredLocale(accepted, main.locales, main.defaultLocale);
  const site = await readSite(reader, `/${locale}/`);
  const visit = visitIn(locale, site, searchParams, reader, house);
  switch (read.kind) {
    case "draft":
      return written(context, visit, draftPage(visit, read.draft));
    case "unsupported":
      return written(context, visit, noPreviewPage(visit));
    case "refused":
      return written(context, visit, refusedPreviewPage(visit));
  }
}
