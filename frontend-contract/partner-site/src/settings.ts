/** What the environment says, read once. */

export interface Settings {
  /** Of the API. */
  readonly endpoint: string;
  readonly host: string;
  readonly port: number;
  /** Where visitors reach the site, without a slash at the end. */
  readonly siteUrl: string;
  /** From where pictures may come. */
  readonly mediaOrigins: readonly string[];
}

/** A variable says something that cannot be. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingsError with the name of the variable */
export function readSettings(environment: Environment): Settings {
  const port = portIn(environment);
  const endpoint = addressIn(
    environment,
    "AFFICHE_ENDPOINT",
    "http://localhost:8000/graphql/",
  );
  const siteUrl = addressIn(environment, "SITE_URL", `http://localhost:${port}`);
  const media = (environment.MEDIA_ORIGINS || endpoint.origin).split(",");
  return {
    endpoint: endpoint.href,
    host: environment.HOST || "127.0.0.1",
    port,
    siteUrl: siteUrl.href.replace(/\/$/, ""),
    mediaOrigins: media.map((one) => originOf(one.trim())),
  };
}

function portIn({ PORT }: Environment): number {
  const port = Number(PORT || 4321);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new SettingsError(`PORT is no port: ${PORT}`);
}

function addressIn(environment: Environment, name: string, unlessTold: string): URL {
  const text = environment[name] || unlessTold;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new SettingsError(`${name} is no address with http or https: ${text}`);
}

function originOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return new URL(text).origin;
  throw new SettingsError(`MEDIA_ORIGINS has what is no address: ${text}`);
}
