/** Styles, fonts and signs over HTTP, packed beforehand. */
import type { Context } from "hono";
import { assetAt } from "../assets.js";
import { FOREVER } from "./caching.js";

const ENCODINGS = ["br", "gzip"] as const;

export function servedAsset(context: Context): Response {
  const asset = assetAt(context.req.path);
  if (!asset) return context.text("", 404);
  const { type, body, compressed, etag } = asset;
  const headers = { "Cache-Control": FOREVER, ETag: etag, Vary: "Accept-Encoding" };
  if (context.req.header("If-None-Match") === etag) {
    return context.body(null, 304, headers);
  }
  const accepted = context.req.header("Accept-Encoding") ?? "";
  const encoding = compressed && ENCODINGS.find((name) => accepted.includes(name));
  return context.body(new Uint8Array(encoding ? compressed[encoding] : body), 200, {
    ...headers,
    "Content-Type": type,
    ...(encoding && { "Content-Encoding": encoding }),
  });
}
