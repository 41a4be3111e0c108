import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT } from "./contract.mjs";

/** The pieces of TypeScript in the README, in their order. */
export function pieces() {
  const text = readFileSync(join(CLIENT, "README.md"), "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, piece]) => piece);
}
