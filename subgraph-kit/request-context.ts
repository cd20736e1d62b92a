/**
 * What a subgraph knows while it answers one request: one generation, one day that counts as today, and batch loaders
 * that live as long as the request.
 * In: a reader. Out: a context. Not for: anything that outlives a request.
 */
import DataLoader from 'dataloader';
import type { Day } from '../vocabulary/partial-date.ts';
import type { StoreReader } from '../store/documents.ts';
import { codeStoreErrors } from './store-errors.ts';

export interface RequestContext {
  readonly reader: StoreReader;
  /** The same generation, for work that goes on when the request has ended (once-per-generation.ts). */
  readonly lastingReader: StoreReader;
  /** The day that a query without `asOf` asks for. */
  readonly today: Day;
  /** Aborted once nobody waits for the answer any more; reads end by it, long work without reads asks it. */
  readonly signal: AbortSignal;
  readonly loaders: Map<string, unknown>;
}

/** A context for one request; once the signal is aborted, nothing more is read for it. */
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

/** The request's loader of that name, made when first asked for. `load` gets each key once and answers in order. */
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
