import { AfficheError } from "./errors.js";
import { aborted, type Response } from "./exchange.js";
import { secondsOf } from "./retry-after.js";

const WORTH_RETRYING = [429, 502, 503, 504];
const LONGEST_PAUSE = 10_000;

export interface Patience {
  /** How often to ask again. */
  readonly retries: number;
  /** Milliseconds before the second attempt; each further pause is twice as long. */
  readonly retryDelay: number;
  /** Seconds that a server may ask for; longer ones are left to the caller. */
  readonly maxRetryAfter: number;
}

/** The first outcome that asking again would not better, or the last one. */
export async function persist(
  attempt: () => Promise<Response | AfficheError>,
  patience: Patience,
  signal: AbortSignal | undefined,
): Promise<Response | AfficheError> {
  for (let made = 1; ; made += 1) {
    const outcome = await attempt();
    if (made > patience.retries || !isPassing(outcome)) return outcome;
    const pause = pauseBefore(made, outcome, patience);
    if (pause === undefined) return outcome;
    await passed(pause, signal);
    if (signal?.aborted) return aborted(signal);
  }
}

function isPassing(outcome: Response | AfficheError): boolean {
  return outcome instanceof AfficheError
    ? outcome.kind === "network"
    : WORTH_RETRYING.includes(outcome.status);
}

/** Milliseconds to wait; undefined where the server asks for more than is waited. */
function pauseBefore(
  made: number,
  outcome: Response | AfficheError,
  { retryDelay, maxRetryAfter }: Patience,
): number | undefined {
  const asked =
    outcome instanceof AfficheError ? undefined : secondsOf(outcome.retryAfter);
  if (asked === undefined) return backOff(made, retryDelay, Math.random());
  return asked <= maxRetryAfter ? asked * 1000 : undefined;
}

/**
 * Milliseconds before the next attempt: doubled each time, and shortened by chance so
 * that clients which failed together do not come back together.
 *
 * @param chance from 0 to 1
 */
export function backOff(made: number, retryDelay: number, chance: number): number {
  return Math.min(retryDelay * 2 ** (made - 1), LONGEST_PAUSE) * (0.5 + chance / 2);
}

/** Resolves after so many milliseconds, or as soon as the signal is given. */
function passed(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
}
