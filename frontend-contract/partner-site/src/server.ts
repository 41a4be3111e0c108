/** Starts the site. */
import { setTimeout } from "node:timers/promises";
import { type Client, createClient, SiteFrame } from "@affiche/client";
import { serve } from "@hono/node-server";
import { Answers } from "./answers.js";
import { createApp } from "./app.js";
import { readSettings, SettingsError } from "./settings.js";

/**
 * Milliseconds that a question may wait for the CMS. One that is late is not asked again;
 * one that fails is, once.
 */
const TIMEOUT = 5_000;

/** Milliseconds between two looks for a CMS that is not there yet. */
const PAUSE = 2_000;

function start(): void {
  const settings = readSettings(process.env);
  const { endpoint, host, port, siteUrl } = settings;
  const client = createClient({ endpoint, timeout: TIMEOUT, retries: 1 });
  const app = createApp({ settings, answers: new Answers(client) });
  const server = serve({ fetch: app.fetch, hostname: host, port }, () => {
    console.log(`The site is at ${siteUrl}/ and reads ${endpoint}`);
    void tellOfCms(client);
  });
  server.on("error", (error) => {
    console.error(`It cannot listen: ${error.message}. PORT chooses another port.`);
    process.exitCode = 1;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.close(() => process.exit()));
  }
}

/** Says that the CMS is not there, and when it is. */
async function tellOfCms(client: Client): Promise<void> {
  for (let failures = 0; ; failures += 1) {
    const result = await client.query(SiteFrame, {});
    if (result.ok) {
      if (failures > 0) console.log("The CMS answers.");
      return;
    }
    if (failures === 0) {
      console.log(
        `The CMS does not answer yet. ${result.error.message} Waiting for it.`,
      );
    }
    await setTimeout(PAUSE, undefined, { ref: false });
  }
}

try {
  start();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
