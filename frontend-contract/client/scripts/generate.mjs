// Writes src/generated/ from the schema and the operations; with --check it only compares.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plugin } from "@graphql-codegen/typescript-operations";
import { isEnumType, isInputObjectType, parse } from "graphql";
import { CLIENT, operations, schema } from "./contract.mjs";

const FOLDER = join(CLIENT, "src", "generated");
const BIOME = join(CLIENT, "node_modules", ".bin", "biome");
const HEAD =
  "// Made by `npm run generate` from the contract, which is what to change.\n";

const scalars = {
  ID: "string",
  DateTime: "../scalars.js#DateTime",
  Date: "../scalars.js#CalendarDate",
  Decimal: "../scalars.js#Decimal",
  LocaleCode: "../scalars.js#LocaleCode",
  TimeZone: "../scalars.js#TimeZone",
  Url: "../scalars.js#Url",
  RichText: "../scalars.js#RichText",
  JSON: "../scalars.js#Json",
};
const config = {
  scalars,
  strictScalars: true,
  arrayInputCoercion: false,
  importExtension: ".js",
};

async function typesOf(documents, more = {}) {
  const settings = { ...config, ...more };
  const found = await plugin(schema, documents, settings, { outputFile: "types.ts" });
  const head = found.prepend.filter((line) => line && !line.includes("Incremental<"));
  return { head: head.join("\n"), types: found.content };
}

/** Every enum and input, also those that no operation of the contract names. */
async function schemaFile() {
  const named = Object.values(schema.getTypeMap()).filter(
    (type) =>
      (isEnumType(type) || isInputObjectType(type)) && !type.name.startsWith("__"),
  );
  const variables = named.map((type) => `$${type.name}: ${type.name}`).join(" ");
  const document = parse(`query Every(${variables}) { __typename }`);
  const { head, types } = await typesOf([{ document }]);
  const imports = head.split("\n").filter((line) => line.startsWith("import"));
  const [before] = types.split("export type EveryQueryVariables");
  return `${HEAD}// Every enum and every input.\n${imports.join("\n")}\n${before}`;
}

async function operationFile({ name, id, text, document }) {
  const more = { importSchemaTypesFrom: "./schema.js" };
  const { head, types } = await typesOf([{ document }], more);
  const [comment] = text.match(/^(?:# .*\n)+/);
  const purpose = comment.replace(/^# /gm, "").trim();
  return `${HEAD}// ${name}: its variables, its answer, the fragments in it, and its text as it is sent.
//
${comment.replace(/^# /gm, "// ")}
import type { Operation } from "../operation.js";
${head}
${types}
/** ${purpose.replace(/\n/g, " ")} */
export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {
  id: "${id}",
  name: "${name}",
  text: \`${text.replace(/[\\`]|\$\{/g, "\\$&")}\`,
};
`;
}

async function generated() {
  const files = new Map([["schema.ts", await schemaFile()]]);
  for (const operation of operations) {
    files.set(`${operation.name}.ts`, await operationFile(operation));
  }
  const names = [...files.keys()].map((file) => file.replace(".ts", ".js"));
  const lines = names.map((name) =>
    name === "schema.js"
      ? `export type * from "./${name}";`
      : `export * from "./${name}";`,
  );
  files.set("index.ts", `${HEAD}${lines.join("\n")}\n`);
  return new Map([...files].map(([name, text]) => [name, formatted(name, text)]));
}

function formatted(name, input) {
  const path = join("src", "generated", name);
  return execFileSync(BIOME, ["check", "--write", "--stdin-file-path", path], {
    input,
    cwd: CLIENT,
    encoding: "utf8",
  });
}

function write(files) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(FOLDER, name), text);
}

function differences(files) {
  const found = readdirSync(FOLDER);
  const changed = [...files.keys()].filter(
    (name) =>
      !found.includes(name) ||
      readFileSync(join(FOLDER, name), "utf8") !== files.get(name),
  );
  return [...changed, ...found.filter((name) => !files.has(name))];
}

const files = await generated();
if (process.argv.includes("--check")) {
  const names = differences(files);
  if (names.length > 0) {
    console.error(`Not as the contract has it: ${names.join(", ")}.`);
    console.error("Run `npm run generate` in frontend-contract/client.");
    process.exitCode = 1;
  }
} else {
  write(files);
}
