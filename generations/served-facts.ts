/**
 * The generations of one subgraph process that builds them from fact files in its own memory: the next one is built
 * aside and becomes current atomically.
 */
import { collectFacts, type FactCollection } from '../history/fact-collection.ts';
import type { FactSet } from '../facts/facts.ts';
import type { DocumentStore } from '../store/documents.ts';
import { createMemoryStore, type MemoryStoreOptions } from '../store/memory.ts';
import { buildGeneration, revisionOf, type SubgraphBuilder } from './build-generation.ts';
import { readFactFolders } from './fact-folders.ts';

export interface ServedFacts extends Pick<DocumentStore, 'current' | 'reader' | 'canAnswer'> {
  /** Makes these facts the current generation and returns its revision. Throws, and changes nothing, if they are invalid. */
  readonly load: (sets: readonly FactSet[]) => Promise<string>;
}

/**
 * Generations over the folders; there is none before the first `load`.
 *
 * Processes notice an import one after another. If the gateway binds a request to a revision that this process has not
 * seen yet, the process reads the folders at once before it reports that there is no such generation.
 */
export function createServedFacts(
  folders: readonly string[],
  buildSubgraph: SubgraphBuilder,
  options: MemoryStoreOptions,
): ServedFacts {
  const store = createMemoryStore(options);
  let building: Promise<unknown> = Promise.resolve();
  const build = async (collection: FactCollection): Promise<string> => {
    const revision = revisionOf(collection);
    if (store.current()?.revision === revision) return revision;
    return buildGeneration(store, collection, [buildSubgraph]);
  };
  /** Builds one generation at a time, so that the last one requested becomes the current one. */
  const enqueue = <T>(step: () => Promise<T>): Promise<T> => {
    const done = building.then(step, step);
    building = done.catch(() => undefined);
    return done;
  };
  const readRevision = async (revision: string): Promise<void> => {
    if (store.current() === null || (await store.reader(revision)) !== null) return;
    const collection = collectFacts(await readFactFolders(folders));
    if (revisionOf(collection) === revision) await build(collection);
  };
  const readOnce = limitReads((revision) => enqueue(() => readRevision(revision)), options.now ?? Date.now);
  return {
    current: () => store.current(),
    canAnswer: () => store.canAnswer(),
    reader: async (revision) => {
      const known = await store.reader(revision);
      if (known !== null || store.current() === null) return known;
      // The follower of the folders reports facts that cannot be read.
      await readOnce(revision).catch(() => undefined);
      return store.reader(revision);
    },
    load: (sets) => enqueue(() => build(collectFacts(sets))),
  };
}

/** Minimum time between two reads of the folders for a revision that was not found, in milliseconds. */
const REREAD_MS = 1_000;

/** Shares one read among all requests for the same revision, during the read and for some time after. */
function limitReads(read: (revision: string) => Promise<void>, now: () => number) {
  let last: { readonly revision: string; readonly done: Promise<void>; readonly from: number } | null = null;
  return (revision: string): Promise<void> => {
    if (last?.revision !== revision || now() - last.from > REREAD_MS) {
      last = { revision, done: read(revision), from: now() };
    }
    return last.done;
  };
}
