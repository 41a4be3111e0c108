/** The document around every page. */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { asciiAddress } from "../addresses.js";
import { favicon, preloaded, stylesheet } from "../assets.js";
import { directionOf } from "../direction.js";
import { scriptJson } from "../html.js";
import type { Page } from "../page.js";
import { addressOn, type Visit } from "../visit.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import { DraftNotice, RememberedNotice } from "./notice.js";

export function Layout({ visit, page }: { visit: Visit; page: Page }) {
  const { words, locale } = visit;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <Head visit={visit} page={page} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Header visit={visit} page={page} />
        <main id="content" tabindex={-1}>
          {page.isDraft ? <DraftNotice visit={visit} /> : null}
          <RememberedNotice visit={visit} />
          {page.content}
        </main>
        <Footer visit={visit} />
      </body>
    </html>
  );
}

interface BareProps {
  readonly locale: string;
  readonly title: string;
  readonly children: Child;
}

/** A document that can be had without the CMS. */
export function BareLayout({ locale, title, children }: BareProps) {
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <CommonHead />
      </head>
      <body>
        <main id="content">{children}</main>
      </body>
    </html>
  );
}

function CommonHead() {
  return (
    <>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {preloaded.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="" />
      ))}
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href={favicon} type="image/svg+xml" />
    </>
  );
}

function Head({ visit, page }: { visit: Visit; page: Page }): Child {
  const { site, settings, locale, words } = visit;
  const { canonical, description, image, versions } = page;
  const whole = (path: string) => settings.siteUrl + asciiAddress(path);
  const title = page.title === site.name ? site.name : `${page.title} · ${site.name}`;
  const isIndexed = canonical !== undefined;
  const ownPath = versions[locale];
  return (
    <>
      <meta charset="utf-8" />
      <title>{title}</title>
      <CommonHead />
      {description ? <meta name="description" content={description} /> : null}
      {isIndexed ? null : <meta name="robots" content="noindex" />}
      {isIndexed ? <link rel="canonical" href={whole(canonical)} /> : null}
      {isIndexed && ownPath === canonical
        ? alternates(visit, versions).map(([code, path]) => (
            <link rel="alternate" hreflang={code} href={whole(path)} />
          ))
        : null}
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={page.title} />
      <meta property="og:type" content={page.ogType ?? "website"} />
      <meta property="og:locale" content={words.tag.replace("-", "_")} />
      {isIndexed ? <meta property="og:url" content={whole(canonical)} /> : null}
      {description ? <meta property="og:description" content={description} /> : null}
      {image ? (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      ) : null}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
      {page.jsonLd ? (
        <script type="application/ld+json">
          {raw(scriptJson(page.jsonLd, (text) => onThisSite(visit, text)))}
        </script>
      ) : null}
    </>
  );
}

/** Every language with its page, and the one for those who read none of them. */
function alternates({ site }: Visit, versions: Page["versions"]): [string, string][] {
  const known = site.locales.flatMap((locale): [string, string][] => {
    const path = versions[locale];
    return path ? [[locale, path]] : [];
  });
  const main = versions[site.defaultLocale];
  return known.length > 1 && main ? [...known, ["x-default", main]] : known;
}

/** An address of a page of the CMS in JSON-LD, as that of this site. */
function onThisSite(visit: Visit, text: string): string {
  if (!/^https?:/.test(text)) return text;
  const address = addressOn(visit)(text);
  return address.startsWith("/") ? visit.settings.siteUrl + address : address;
}
