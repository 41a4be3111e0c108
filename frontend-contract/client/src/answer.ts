import { AfficheError, type ApiError } from "./errors.js";
import type { Response } from "./exchange.js";
import type { Result } from "./result.js";
import { secondsOf } from "./retry-after.js";

/** An answer over HTTP, read as one of GraphQL. */
export function resultOf(response: Response, fromCache: boolean): Result<unknown> {
  const { status, etag, text } = response;
  const body = objectIn(text);
  const errors = errorsIn(body?.errors);
  if (status < 200 || status > 299) return failure(response, errors);
  if (body?.data === undefined || body.data === null) {
    return errors ? refused(status, errors) : malformed(status);
  }
  return {
    ok: true,
    data: body.data,
    status,
    fromCache,
    ...(errors && { errors }),
    ...(etag !== null && { etag }),
  };
}

function failure(response: Response, errors: ApiError[] | undefined): Result<never> {
  const { status } = response;
  if (status === 400 && errors) return refused(status, errors);
  const retryAfter = secondsOf(response.retryAfter);
  return {
    ok: false,
    error: new AfficheError({
      kind: "http",
      code: errors?.[0]?.extensions.code ?? `HTTP_${status}`,
      message: errors?.[0]?.message ?? `The server answered with the status ${status}.`,
      status,
      ...(retryAfter !== undefined && { retryAfter }),
      ...(errors && { errors }),
    }),
  };
}

function refused(status: number, errors: ApiError[]): Result<never> {
  const code = errors[0]?.extensions.code ?? "UNKNOWN";
  const message = errors[0]?.message ?? "The API says that there are errors, and none.";
  return {
    ok: false,
    error: new AfficheError({ kind: "graphql", code, message, status, errors }),
  };
}

function malformed(status: number): Result<never> {
  return {
    ok: false,
    error: new AfficheError({
      kind: "malformed",
      code: "MALFORMED",
      message: "What came is no answer of GraphQL. Is the address of the API right?",
      status,
    }),
  };
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The errors of an answer, each with a code; undefined where there are none. */
function errorsIn(value: unknown): ApiError[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((found: unknown) => {
    const { message, path, extensions } = isObject(found) ? found : {};
    const code = isObject(extensions) ? extensions.code : undefined;
    return {
      message: String(message),
      ...(Array.isArray(path) && { path }),
      extensions: {
        ...(isObject(extensions) && extensions),
        code: typeof code === "string" ? code : "UNKNOWN",
      },
    };
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
