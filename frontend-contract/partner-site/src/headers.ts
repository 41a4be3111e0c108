/** What every answer tells the browser to refuse. */
import type { Settings } from "./settings.js";

export function securityHeaders(settings: Settings): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src ${["'self'", ...settings.mediaOrigins].join(" ")}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const isSecure = settings.siteUrl.startsWith("https:");
  return {
    "Content-Security-Policy": policy.join("; "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    ...(isSecure && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}

/** What the address of a draft tells besides: its token is for nobody else. */
export const draftHeaders: Readonly<Record<string, string>> = {
  "Referrer-Policy": "no-referrer",
};
