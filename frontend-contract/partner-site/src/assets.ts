/** Styles, fonts and signs, read once and served under addresses that never change. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { focusStyles } from "./focus.js";

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Where it gets smaller by it. */
  readonly compressed?: { readonly br: Buffer; readonly gzip: Buffer };
}

const require = createRequire(import.meta.url);

/** In the order in which they apply. */
const STYLES = [
  "inks",
  "base",
  "frame",
  "parts",
  "agenda",
  "calendar",
  "event",
  "lists",
  "print",
];

/** The latin part of each; what no page shows is not fetched. */
const FONTS = {
  serif:
    "@fontsource/hedvig-letters-serif/files/hedvig-letters-serif-latin-400-normal.woff2",
  sans: "@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2",
  "sans-italic":
    "@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-italic.woff2",
};

const assets = new Map<string, Asset>();

/** Addresses of the fonts that every page shows, to be fetched early. */
export const preloaded: string[] = [];

const fonts = Object.entries(FONTS).map(([name, file]) => {
  const address = keep(
    name,
    "woff2",
    "font/woff2",
    readFileSync(require.resolve(file)),
  );
  if (name !== "sans-italic") preloaded.push(address);
  return [name, address] as const;
});

export const stylesheet = keep("site", "css", "text/css; charset=utf-8", styles());
export const favicon = keep("icon", "svg", "image/svg+xml", file("icon.svg"));

/** What stands at an address below `/assets/`. */
export function assetAt(path: string): Asset | undefined {
  return assets.get(path);
}

function styles(): Buffer {
  const all = STYLES.map((name) => file(`styles/${name}.css`).toString()).join("\n");
  const named = fonts.reduce(
    (text, [name, address]) =>
      text.replaceAll(`url("font:${name}")`, `url("${address}")`),
    all,
  );
  return Buffer.from(`${named}\n${focusStyles()}`);
}

function file(name: string): Buffer {
  return readFileSync(require.resolve(`#public/${name}`));
}

/** @returns the address, in which the content is named by its hash */
function keep(name: string, ending: string, type: string, body: Buffer): string {
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const address = `/assets/${name}.${hash}.${ending}`;
  const packed = { br: brotliCompressSync(body), gzip: gzipSync(body) };
  assets.set(address, {
    type,
    body,
    etag: `"${hash}"`,
    ...(ending !== "woff2" && { compressed: packed }),
  });
  return address;
}
