// Relay's compiler takes the schema and the operations; and it refuses them with one field
// misspelt, so that its consent means something.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kind, print, visit } from "graphql";
import compiler from "relay-compiler";
import { operations, SCHEMA_FILE } from "./contract.mjs";

const CONFIG = {
  src: "./src",
  schema: "./schema.graphql",
  language: "typescript",
  artifactDirectory: "./artifacts",
  noFutureProofEnums: true,
};

/** Relay wants names that begin with that of their module. */
function renamed({ name, document }) {
  const fragment = (node) => withName(node, `${name}_${node.name.value}`);
  return visit(document, {
    [Kind.OPERATION_DEFINITION]: (node) => withName(node, `${name}Query`),
    [Kind.FRAGMENT_DEFINITION]: fragment,
    [Kind.FRAGMENT_SPREAD]: fragment,
  });
}

function withName(node, value) {
  return { ...node, name: { ...node.name, value } };
}

/** A module as a front end with Relay has it: each definition in a tag of its own. */
function moduleOf(operation) {
  const tags = renamed(operation).definitions.map(
    (definition) => `graphql\`\n${print(definition)}\n\`;\n`,
  );
  return `import { graphql } from "relay-runtime";\n\n${tags.join("\n")}`;
}

/** Compiles modules, each under its name, in a folder of their own. */
function compile(modules) {
  const folder = mkdtempSync(join(tmpdir(), "affiche-relay-"));
  try {
    for (const name of ["src", "artifacts"]) mkdirSync(join(folder, name));
    copyFileSync(SCHEMA_FILE, join(folder, "schema.graphql"));
    writeFileSync(join(folder, "relay.config.json"), JSON.stringify(CONFIG));
    for (const [name, text] of modules) {
      writeFileSync(join(folder, "src", `${name}.ts`), text);
    }
    const done = spawnSync(compiler, ["relay.config.json"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { isTaken: done.status === 0, said: done.stdout + done.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const modules = operations.map((operation) => [operation.name, moduleOf(operation)]);
const [[name, text], ...others] = modules;
const misspelt = text.replace("totalCount", "totalCounts");

const right = compile(modules);
const wrong = compile([[name, misspelt], ...others]);
if (!right.isTaken) {
  console.error(right.said);
  process.exitCode = 1;
} else if (misspelt === text || wrong.isTaken || !wrong.said.includes("totalCounts")) {
  console.error(`A field that is not there was taken:\n${wrong.said}`);
  process.exitCode = 1;
} else {
  console.log(`Relay compiles ${modules.length} operations.`);
}
