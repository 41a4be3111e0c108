import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings } from "../src/settings.js";

test("without variables it stands beside a CMS on the same machine", () => {
  assert.deepEqual(readSettings({}), {
    endpoint: "http://localhost:8000/graphql/",
    host: "127.0.0.1",
    port: 4321,
    siteUrl: "http://localhost:4321",
    mediaOrigins: ["http://localhost:8000"],
  });
});

test("a variable that is empty is one that is not set", () => {
  const empty = { AFFICHE_ENDPOINT: "", SITE_URL: "", MEDIA_ORIGINS: "", PORT: "" };

  assert.deepEqual(readSettings(empty), readSettings({}));
});

test("variables are taken as they are, without a slash too many", () => {
  const settings = readSettings({
    AFFICHE_ENDPOINT: "https://cms.example/graphql/",
    SITE_URL: "https://www.example/",
    MEDIA_ORIGINS: "https://cms.example, https://media.example/x",
    HOST: "0.0.0.0",
    PORT: "80",
  });

  assert.deepEqual(settings, {
    endpoint: "https://cms.example/graphql/",
    host: "0.0.0.0",
    port: 80,
    siteUrl: "https://www.example",
    mediaOrigins: ["https://cms.example", "https://media.example"],
  });
});

test("what cannot be is said with the name of the variable", () => {
  const refused = [
    [{ PORT: "x" }, /^PORT is no port: x$/],
    [{ SITE_URL: "www.example" }, /^SITE_URL is no address with http or https: /],
    [{ AFFICHE_ENDPOINT: "ftp://a" }, /^AFFICHE_ENDPOINT is no address/],
    [{ MEDIA_ORIGINS: "here" }, /^MEDIA_ORIGINS has what is no address: here$/],
  ] as const;

  for (const [environment, message] of refused) {
    assert.throws(() => readSettings(environment), { message });
  }
});
