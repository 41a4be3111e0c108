// All that is no document: the client, its errors, and what makes own operations.
import { gzipSync } from "node:zlib";
import { bundle } from "./bundle.mjs";

const LIMIT = 5000;
const ALL = "createClient, defineOperation, memoryCache, AfficheError";

const size = gzipSync(await bundle(`export { ${ALL} } from "./src/index.ts";`)).length;
console.log(`${size} bytes gzipped of at most ${LIMIT}`);
if (size > LIMIT) process.exitCode = 1;
