/** Asks the API, and remembers what it said for the time when it says nothing. */
import type { AfficheError, Client, Operation } from "@affiche/client";
import { LastGood } from "./last-good.js";

/** The CMS cannot be reached, and nothing is remembered. */
export class Outage extends Error {
  constructor(
    /** Seconds after which to try again. */
    readonly retryAfter: number,
    override readonly cause: unknown,
  ) {
    super("The API does not answer.");
  }
}

/** The API refuses the question: a part of the address makes no sense to it. */
export class Refusal extends Error {
  constructor(readonly code: string) {
    super(`The API refuses the question: ${code}.`);
  }
}

/** Codes with which the API says that the fault is its own. */
export const OWN_FAULTS: ReadonlySet<string> = new Set([
  "ANSWER_TOO_LARGE",
  "DEADLINE_EXCEEDED",
  "INTERNAL",
  "STATEMENT_TIMEOUT",
  "UNAVAILABLE",
]);

/** Seconds, where the API says nothing of it. */
export const RETRY_AFTER = 30;

/** How long what is remembered is shown at once, without asking again. */
const REST = 5_000;

export class Answers {
  #restUntil = 0;

  constructor(
    readonly client: Client,
    readonly lastGood: LastGood = new LastGood(),
    readonly now: () => Date = () => new Date(),
  ) {}

  /** For one visit: it knows how old the oldest answer is that it had to take. */
  reader(): Reader {
    return new Reader(this);
  }

  get isResting(): boolean {
    return this.now().getTime() < this.#restUntil;
  }

  rest(): void {
    this.#restUntil = this.now().getTime() + REST;
  }
}

export interface ReadOptions {
  /** False for what would take the room of pages: there is no end of what is searched. */
  readonly isRemembered?: boolean;
}

export class Reader {
  /** When the oldest answer was given that stands in for one that did not come. */
  rememberedFrom: Date | undefined;

  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /**
   * @throws Outage where nobody answers and nothing is remembered
   * @throws Refusal where the API says that the question is wrong
   */
  async read<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    { isRemembered = true }: ReadOptions = {},
  ): Promise<Data> {
    const { client, lastGood, isResting, now } = this.#answers;
    const name = `${operation.name} ${JSON.stringify(variables)}`;
    const known = isResting ? lastGood.get(name) : undefined;
    if (known) return this.#recall(known.data as Data, known.at);
    const result = await client.query(operation, variables);
    if (result.ok && !result.errors) {
      if (isRemembered) lastGood.set(name, result.data, now());
      return result.data;
    }
    const code = result.ok ? (result.errors?.[0]?.extensions.code ?? "") : "";
    if (result.ok && !OWN_FAULTS.has(code)) throw new Refusal(code);
    if (!result.ok && isRefusal(result.error)) throw new Refusal(result.error.code);
    if (!result.ok && isAway(result.error)) this.#answers.rest();
    const stored = lastGood.get(name);
    if (stored) return this.#recall(stored.data as Data, stored.at);
    const error = result.ok ? undefined : result.error;
    throw new Outage(error?.retryAfter ?? RETRY_AFTER, error);
  }

  #recall<Data>(data: Data, at: Date): Data {
    if (!this.rememberedFrom || at < this.rememberedFrom) this.rememberedFrom = at;
    return data;
  }
}

/** Nobody is there: other questions would fare no better than this one. */
function isAway({ kind, status }: AfficheError): boolean {
  const isGone = status === 502 || status === 503 || status === 504;
  return kind === "network" || kind === "timeout" || isGone;
}

function isRefusal({ kind, code }: AfficheError): boolean {
  return kind === "graphql" && !OWN_FAULTS.has(code);
}
