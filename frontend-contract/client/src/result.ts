import type { AfficheError, ApiError } from "./errors.js";

/** What was asked for. */
export interface Answered<Data> {
  readonly ok: true;
  readonly data: Data;
  /** Of single fields, which are null in `data`. */
  readonly errors?: readonly ApiError[];
  readonly status: number;
  /** The server said that what was kept is still true (304). */
  readonly fromCache: boolean;
  readonly etag?: string;
}

/** Nothing of it. */
export interface Failed {
  readonly ok: false;
  readonly error: AfficheError;
}

export type Result<Data> = Answered<Data> | Failed;
