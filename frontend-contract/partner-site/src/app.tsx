/** The site over HTTP. */
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { html } from "hono/html";
import { preferredLocale } from "./accept-language.js";
import { asciiAddress, homeAddress, readPath } from "./addresses.js";
import { type Answers, Outage, type Reader, Refusal } from "./answers.js";
import { favicon } from "./assets.js";
import { BareLayout, Layout } from "./components/layout.js";
import { readSite } from "./frame.js";
import { securityHeaders } from "./headers.js";
import { isRedirect, type Outcome } from "./page.js";
import { badAddressPage, notFoundPage, OutageView } from "./pages/errors.js";
import { answer } from "./routes.js";
import { servedAsset } from "./serve-asset.js";
import type { Settings } from "./settings.js";
import type { Visit } from "./visit.js";
import { wallIn } from "./wall.js";
import { LOCALES, wordsIn } from "./words/words.js";

const ASK_AGAIN = "public, max-age=0, must-revalidate";

export function createApp(settings: Settings, answers: Answers): Hono {
  const app = new Hono();
  const headers = Object.entries(securityHeaders(settings));

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.header(name, value);
  });
  app.get("/assets/*", servedAsset);
  app.get("/favicon.ico", (context) => context.redirect(favicon));
  app.use(compress(), etag({ weak: true }));
  app.get("/", (context) => chooseLanguage(context, answers.reader()));
  app.get("*", (context) => showPage(context, settings, answers));
  app.onError(showFailure);
  return app;
}

/** From the bare address to the language that the browser asks for. */
async function chooseLanguage(context: Context, reader: Reader): Promise<Response> {
  const { locales, defaultLocale } = await readSite(reader);
  const accepted = context.req.header("Accept-Language");
  context.header("Vary", "Accept-Language");
  context.header("Cache-Control", ASK_AGAIN);
  return context.redirect(
    homeAddress(preferredLocale(accepted, locales, defaultLocale)),
  );
}

async function showPage(
  context: Context,
  settings: Settings,
  answers: Answers,
): Promise<Response> {
  const url = new URL(context.req.url);
  const path = decoded(url.pathname);
  if (!path.endsWith("/") && !path.includes(".")) {
    return context.redirect(`${url.pathname}/${url.search}`, 308);
  }
  const reader = answers.reader();
  const site = await readSite(reader, path);
  const read = readPath(path, site.locales);
  const accepted = context.req.header("Accept-Language");
  const locale =
    read?.locale ?? preferredLocale(accepted, site.locales, site.defaultLocale);
  const visit: Visit = {
    locale,
    words: wordsIn(locale),
    site,
    settings,
    reader,
    query: url.searchParams,
    now: wallIn(site.timeZone, answers.now()),
  };
  const outcome = read && (await answerOrRefuse(visit, read.asked, path));
  return written(context, visit, outcome ?? notFoundPage(visit));
}

async function answerOrRefuse(...[visit, asked, path]: Parameters<typeof answer>) {
  try {
    return await answer(visit, asked, path);
  } catch (error) {
    if (error instanceof Refusal) return badAddressPage(visit);
    throw error;
  }
}

function written(
  context: Context,
  visit: Visit,
  page: NonNullable<Outcome>,
): Response | Promise<Response> {
  if (isRedirect(page)) {
    return context.redirect(asciiAddress(page.to), page.isPermanent ? 301 : 302);
  }
  const isKept = !page.isPrivate && !visit.reader.rememberedFrom;
  context.header("Cache-Control", isKept ? ASK_AGAIN : "no-store");
  context.header("Content-Language", visit.locale);
  context.status(page.status ?? 200);
  const document = <Layout visit={visit} page={page} />;
  return context.html(html`<!doctype html>${document}`);
}

/** The CMS says nothing, or we are at fault: a calm page either way. */
function showFailure(error: Error, context: Context): Response | Promise<Response> {
  if (!(error instanceof Outage)) console.error(error);
  const accepted = context.req.header("Accept-Language");
  const [, prefix = ""] = context.req.path.split("/");
  const locale = LOCALES.includes(prefix)
    ? prefix
    : preferredLocale(accepted, LOCALES, LOCALES[0] ?? "en");
  context.header("Cache-Control", "no-store");
  if (error instanceof Outage) context.header("Retry-After", `${error.retryAfter}`);
  context.status(error instanceof Outage ? 503 : 500);
  const words = wordsIn(locale);
  const page = (
    <BareLayout locale={locale} title={words.outage}>
      <OutageView words={words} address={context.req.path} />
    </BareLayout>
  );
  return context.html(html`<!doctype html>${page}`);
}

/** A path as people read it; as it is where it is no UTF-8. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
