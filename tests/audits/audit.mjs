// Runs the audits of graphql-http against the endpoint whose address is given.
import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
const lines = results.map(({ id, name, status, reason }) => ({ id, name, status, reason }));
console.log(JSON.stringify(lines));
process.exit(); // not after the idle connections
