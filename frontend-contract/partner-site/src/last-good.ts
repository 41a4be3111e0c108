/** The last good answers, to show while the CMS cannot be reached. */

export interface Remembered {
  readonly data: unknown;
  readonly at: Date;
}

/** In memory, bounded by characters; what was not used for longest goes first. */
export class LastGood {
  readonly #entries = new Map<string, Remembered & { readonly size: number }>();
  #held = 0;

  /** @param characters of JSON that are kept at most */
  constructor(readonly characters = 20_000_000) {}

  get(name: string): Remembered | undefined {
    const found = this.#entries.get(name);
    if (found) {
      this.#entries.delete(name);
      this.#entries.set(name, found);
    }
    return found;
  }

  set(name: string, data: unknown, at: Date): void {
    this.#forget(name);
    const size = name.length + JSON.stringify(data).length;
    if (size > this.characters) return;
    this.#entries.set(name, { data, at, size });
    this.#held += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#held <= this.characters) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#held -= this.#entries.get(name)?.size ?? 0;
    this.#entries.delete(name);
  }
}
