// What the package is made from: the folder around it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse } from "graphql";

export const CLIENT = join(import.meta.dirname, "..");
const CONTRACT = join(CLIENT, "..");
const OPERATIONS = join(CONTRACT, "operations");

export const SCHEMA_FILE = join(CONTRACT, "schema.graphql");

export const schema = buildSchema(readFileSync(SCHEMA_FILE, "utf8"));

const trusted = JSON.parse(
  readFileSync(join(CONTRACT, "trusted-documents.json"), "utf8"),
);

/** Each operation with its text, to the last byte that of its file. */
export const operations = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => {
    const text = readFileSync(join(OPERATIONS, file), "utf8");
    const name = file.replace(".graphql", "");
    return { name, text, id: idOf(name, text), document: parse(text) };
  });

function idOf(name, text) {
  const id = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  if (trusted[id] !== text) {
    throw new Error(`${name} is not in trusted-documents.json. Run \`make contract\`.`);
  }
  return id;
}
