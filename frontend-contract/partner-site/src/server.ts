/** Starts the site. */
import { createClient, SiteFrame } from "@affiche/client";
import { serve } from "@hono/node-server";
import { Answers } from "./answers.js";
import { createApp } from "./app.js";
import { readSettings, SettingsError } from "./settings.js";

/** Milliseconds that a visitor may have to wait for the CMS, at each of two attempts. */
const TIMEOUT = 5_000;

function start(): void {
  const settings = readSettings(process.env);
  const { endpoint, host, port, siteUrl } = settings;
  const client = createClient({ endpoint, timeout: TIMEOUT, retries: 1 });
  const app = createApp({ settings, answers: new Answers(client) });
  const server = serve({ fetch: app.fetch, hostname: host, port }, () => {
    console.log(`The site is at ${siteUrl}/ and reads ${endpoint}`);
    void client.query(SiteFrame).then((result) => {
      if (!result.ok)
        console.log(`The CMS does not answer yet: ${result.error.message}`);
    });
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.close(() => process.exit()));
  }
}

try {
  start();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
