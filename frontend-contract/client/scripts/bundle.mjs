import { build } from "esbuild";
import { CLIENT } from "./contract.mjs";

/** What a site that has these lines carries to its visitors, minified. */
export async function bundle(lines) {
  const { outputFiles } = await build({
    stdin: { contents: lines, resolveDir: CLIENT, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "neutral",
  });
  return outputFiles[0].text;
}
