/**
 * The generations that can still be read: the current one, and for a while those before it.
 * In: a store that knows its current generation only, a clock. Out: readers by revision. Not for: building generations
 * (build-generation.ts).
 */
import type { DocumentStore, StoreReader } from '../store/documents.ts';

/** What a process that answers requests needs to know of a store. */
export interface Generations {
  /** The generation that serves, or null before the first one. */
  current(): StoreReader | null;
  /** The generation of that name while it is kept, else null. */
  reader(revision: string): Promise<StoreReader | null>;
}

export interface KeptGenerations extends Generations {
  /** To be called before the store moves on: the generation that is current now is kept from then on. */
  retireCurrent(): void;
}

export interface KeepOptions {
  /** How long a generation is kept after the next one came, in milliseconds. */
  readonly keptMs: number;
  /** The time in milliseconds. */
  readonly now?: () => number;
}

interface Retired {
  readonly reader: StoreReader;
  readonly until: number;
}

/** Keeps what a store moves on from. */
export function keepGenerations(
  store: DocumentStore,
  { keptMs, now = Date.now }: KeepOptions,
): KeptGenerations {
  let retired: readonly Retired[] = [];
  const stillKept = () => (retired = retired.filter(({ until }) => until > now()));
  return {
    current: () => store.current(),
    reader: (revision) => {
      const kept = stillKept();
      const current = store.current();
      if (current?.revision === revision) return Promise.resolve(current);
      const found = kept.find(({ reader }) => reader.revision === revision);
      return Promise.resolve(found?.reader ?? null);
    },
    retireCurrent: () => {
      const reader = store.current();
      if (reader !== null) retired = [{ reader, until: now() + keptMs }, ...stillKept()];
    },
  };
}
