import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// tests/client/test_client.py says where the site is, and starts and stops it.

/** Address of the API. */
export const endpoint = told("AFFICHE_ENDPOINT");

/** The folder that the package is made from. */
const contract = told("AFFICHE_CONTRACT");

export interface Example {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
  readonly response: { readonly data: unknown };
}

/** What the contract says that the operations answer, by the name of the file. */
export function examples(): [name: string, example: Example][] {
  const folder = join(contract, "examples");
  return readdirSync(folder).map((file) => [
    file.replace(".json", ""),
    JSON.parse(readFileSync(join(folder, file), "utf8")),
  ]);
}

/** Resolves when the site is gone. */
export async function stop(): Promise<void> {
  await control("stop");
}

/** Resolves when the site answers. */
export async function start(): Promise<void> {
  await control("start");
}

async function control(word: string): Promise<void> {
  const response = await fetch(`${told("AFFICHE_CONTROL")}/${word}`, {
    method: "POST",
  });
  assert.equal(response.status, 204, await response.text());
}

function told(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set; see tests/client/test_client.py.`);
  return value;
}
