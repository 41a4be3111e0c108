// Every piece of TypeScript in the pages on the client compiles.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT } from "./contract.mjs";

const COMPILER = join(CLIENT, "node_modules", "typescript", "bin", "tsc");
const PAGES = ["README.md", "../docs/client.md"];

/** What the pieces of a page before it name, and what a site has of its own. */
const KNOWN = `import type * as client from "@affiche/client";

declare global {
  const createClient: typeof client.createClient;
  const affiche: client.Client;
  const AgendaPage: typeof client.AgendaPage;
  type Kept = client.Kept;
  const kv: {
    get(key: string, type: "json"): Promise<Kept | undefined>;
    put(key: string, value: string): Promise<void>;
  };
}
`;
const CONFIG = {
  extends: "../../tsconfig.json",
  compilerOptions: {
    rootDir: "../..",
    paths: { "@affiche/client": ["../../src/index.ts"] },
    moduleDetection: "force",
    noUnusedLocals: false,
  },
  include: ["*.ts"],
};

function* pieces() {
  for (const page of PAGES) {
    const text = readFileSync(join(CLIENT, page), "utf8");
    for (const [, piece] of text.matchAll(/^```ts\n(.*?)^```/gms)) yield piece;
  }
}

const build = join(CLIENT, "build");
mkdirSync(build, { recursive: true });
const folder = mkdtempSync(join(build, "docs-"));
try {
  writeFileSync(join(folder, "known.d.ts"), KNOWN);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(CONFIG));
  for (const [number, piece] of [...pieces()].entries()) {
    writeFileSync(join(folder, `piece-${number + 1}.ts`), piece);
  }
  const done = spawnSync(process.execPath, [COMPILER, "--project", folder], {
    stdio: "inherit",
  });
  process.exitCode = done.status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
