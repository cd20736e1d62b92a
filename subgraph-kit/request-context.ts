/**
 * The state of one request in a subgraph: one generation, the day that counts as today, and batch loaders.
 */
import DataLoader from 'dataloader';
import type { Day } from '../vocabulary/partial-date.ts';
import type { StoreReader } from '../store/documents.ts';
import { codeStoreErrors } from './store-errors.ts';

export interface RequestContext {
  readonly reader: StoreReader;
  /** The same generation, for work that outlives the request (once-per-generation.ts). */
  readonly lastingReader: StoreReader;
  /** The day of a query without `asOf`. */
  readonly today: Day;
  /** Aborted when the client disconnects. Store reads are cancelled; long computations must poll it. */
  readonly signal: AbortSignal;
  readonly loaders: Map<string, unknown>;
}

/** A context for one request; after the signal is aborted, reads reject. */
export function createRequestContext(
  reader: StoreReader,
  today: Day,
  signal: AbortSignal = new AbortController().signal,
): RequestContext {
  const untilThen = readUntil(reader.until?.(signal) ?? reader, signal);
  return {
    reader: codeStoreErrors(untilThen),
    lastingReader: codeStoreErrors(reader),
    today,
    signal,
    loaders: new Map(),
  };
}

function readUntil(reader: StoreReader, signal: AbortSignal): StoreReader {
  const unlessAborted = async <T>(read: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return read();
  };
  return {
    revision: reader.revision,
    findByIndex: (...request) => unlessAborted(() => reader.findByIndex(...request)),
    findPage: (...request) => unlessAborted(() => reader.findPage(...request)),
    count: (...request) => unlessAborted(() => reader.count(...request)),
    countBy: (...request) => unlessAborted(() => reader.countBy(...request)),
  };
}

/** The loader of that name, created on first use. `load` gets deduplicated keys and answers in their order. */
export function requestLoader<K, V>(
  context: RequestContext,
  name: string,
  load: (keys: readonly K[]) => Promise<readonly V[]>,
  keyText: (key: K) => string,
): DataLoader<K, V, string> {
  const known = context.loaders.get(name) as DataLoader<K, V, string> | undefined;
  if (known !== undefined) return known;
  const loader = new DataLoader<K, V, string>((keys) => load(keys), { cacheKeyFn: keyText });
  context.loaders.set(name, loader);
  return loader;
}
