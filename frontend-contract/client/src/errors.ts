/**
 * Where a question failed.
 *
 * - `graphql`: the API refused it, or answered nothing but errors.
 * - `http`: the server, or one before it, answered with another status.
 * - `network`: nobody answered.
 * - `timeout`: no whole answer came in time.
 * - `aborted`: the caller's signal ended it.
 * - `malformed`: what came is not an answer of GraphQL.
 */
export type ErrorKind =
  | "graphql"
  | "http"
  | "network"
  | "timeout"
  | "aborted"
  | "malformed";

/** One error as the API tells it. */
export interface ApiError {
  readonly message: string;
  /** The field that failed; none for an operation that was refused. */
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [name: string]: unknown };
}

export interface ErrorDetails {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly errors?: readonly ApiError[];
  readonly cause?: unknown;
}

/** Why there is no answer. `query` gives it as a value, `pages` throws it. */
export class AfficheError extends Error {
  readonly kind: ErrorKind;
  /** For programs: one of the API's codes, or `NETWORK`, `TIMEOUT`, `HTTP_502`, … */
  readonly code: string;
  /** Of the answer over HTTP, where there was one. */
  declare readonly status?: number;
  /** Seconds after which the server wants to be asked again, where it says so. */
  declare readonly retryAfter?: number;
  /** All that the API said, where it was the one that answered. */
  declare readonly errors?: readonly ApiError[];

  constructor({ kind, code, message, cause, ...known }: ErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "AfficheError";
    this.kind = kind;
    this.code = code;
    Object.assign(this, known);
  }
}
