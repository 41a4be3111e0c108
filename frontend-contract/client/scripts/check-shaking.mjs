// Who imports one operation carries the text of that one, and of no other.
import { bundle } from "./bundle.mjs";
import { operations } from "./contract.mjs";

const [one, ...others] = operations;
const client = 'export { createClient } from "./src/index.ts";';
const text = await bundle(`${client} export { ${one.name} } from "./src/index.ts";`);

const missing = text.includes(one.id) ? [] : [one];
const carried = others.filter(({ id, name }) =>
  [id, `query ${name}`].some((part) => text.includes(part)),
);
for (const { name } of missing) console.error(`${name} was imported and is missing.`);
for (const { name } of carried) console.error(`${name} was not imported and is there.`);
if (missing.length + carried.length > 0) process.exitCode = 1;
