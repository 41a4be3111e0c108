/** For how long browsers and caches before us may keep what they have. */

/** Each time they ask whether it is still true. */
export const ASK_AGAIN = "public, max-age=0, must-revalidate";

export const FOREVER = "public, max-age=31536000, immutable";

export const NEVER = "no-store";
