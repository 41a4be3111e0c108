/** An answer that the server can be asked about. */
export interface Kept {
  readonly etag: string;
  /** The body, as it came. */
  readonly text: string;
}

/** Answers by their address. Yours may be slow: what it returns is waited for. */
export interface AnswerCache {
  get(address: string): Kept | undefined | Promise<Kept | undefined>;
  set(address: string, kept: Kept): void | Promise<void>;
}

/**
 * Answers in memory; the least recently used are forgotten first.
 *
 * @param characters that it holds at most, addresses included
 */
export function memoryCache(characters = 4_000_000): AnswerCache {
  const entries = new Map<string, Kept>();
  let held = 0;

  function forget(address: string): void {
    const kept = entries.get(address);
    if (!kept) return;
    entries.delete(address);
    held -= sizeOf(address, kept);
  }

  return {
    get(address) {
      const kept = entries.get(address);
      if (kept) {
        entries.delete(address);
        entries.set(address, kept);
      }
      return kept;
    },
    set(address, kept) {
      forget(address);
      if (sizeOf(address, kept) > characters) return;
      entries.set(address, kept);
      held += sizeOf(address, kept);
      for (const oldest of entries.keys()) {
        if (held <= characters) break;
        forget(oldest);
      }
    },
  };
}

function sizeOf(address: string, { etag, text }: Kept): number {
  return address.length + etag.length + text.length;
}
