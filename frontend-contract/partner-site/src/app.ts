/** The site over HTTP: what is asked, and who answers. */
import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { Answers } from "./answers.js";
import { favicon } from "./assets.js";
import { draftHeaders, securityHeaders } from "./headers.js";
import { servedAsset } from "./served/asset.js";
import { servedFailure } from "./served/failure.js";
import { servedLanguage } from "./served/language.js";
import { servedPage } from "./served/page.js";
import { servedPreview } from "./served/preview.js";
import { servedRobots, servedSitemap } from "./served/sitemap.js";
import type { Settings } from "./settings.js";

/** What every answer is made with. */
export interface House {
  readonly settings: Settings;
  readonly answers: Answers;
}

export function createApp(house: House): Hono {
  const app = new Hono();

  app.use("/preview", telling(draftHeaders));
  app.use(telling(securityHeaders(house.settings)));
  app.get("/assets/*", servedAsset);
  app.get("/favicon.ico", (context) => context.redirect(favicon));
  app.get("/robots.txt", (context) => servedRobots(context, house));
  app.use(compress(), etag({ weak: true }));
  app.get("/", (context) => servedLanguage(context, house));
  app.get("/sitemap.xml", (context) => servedSitemap(context, house));
  app.get("/preview", (context) => servedPreview(context, house));
  app.get("*", (context) => servedPage(context, house));
  app.onError(servedFailure);
  return app;
}

/** Sets headers last: those of what is named first win. */
function telling(headers: Readonly<Record<string, string>>): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  };
}
