/**
 * The generations of one subgraph process that builds them from fact files in its own memory.
 * In: folders of fact files, the subgraph's loader. Out: generations; the next one is built aside, then becomes current
 * whole. Not for: a store that several processes share; there the importer builds.
 */
import { collectFacts, type FactCollection } from '../history/fact-collection.ts';
import type { FactSet } from '../facts/facts.ts';
import type { DocumentStore } from '../store/documents.ts';
import { createMemoryStore, type MemoryStoreOptions } from '../store/memory.ts';
import { buildGeneration, revisionOf, type SubgraphBuilder } from './build-generation.ts';
import { readFactFolders } from './fact-folders.ts';

export interface ServedFacts extends Pick<DocumentStore, 'current' | 'reader' | 'canAnswer'> {
  /** Makes these facts the current generation and gives its revision. Throws, and changes nothing, where they are bad. */
  take(sets: readonly FactSet[]): Promise<string>;
}

/**
 * Generations over the folders; there is none before the first `take`.
 *
 * Processes notice an import one after the other. A request that the gateway has bound to a revision which this process
 * has not met yet makes it look into the folders at once, before it says that there is no such generation.
 */
export function createServedFacts(
  folders: readonly string[],
  load: SubgraphBuilder,
  options: MemoryStoreOptions,
): ServedFacts {
  const store = createMemoryStore(options);
  let building: Promise<unknown> = Promise.resolve();
  const build = async (collection: FactCollection): Promise<string> => {
    const revision = revisionOf(collection);
    if (store.current()?.revision === revision) return revision;
    return buildGeneration(store, collection, [load]);
  };
  /** One generation is built at a time, so that the last one asked for is the one that stays. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const done = building.then(step, step);
    building = done.catch(() => undefined);
    return done;
  };
  const lookFor = async (revision: string): Promise<void> => {
    if (store.current() === null || (await store.reader(revision)) !== null) return;
    const collection = collectFacts(await readFactFolders(folders));
    if (revisionOf(collection) === revision) await build(collection);
  };
  const lookOnce = limitLooks((revision) => inTurn(() => lookFor(revision)), options.now ?? Date.now);
  return {
    current: () => store.current(),
    canAnswer: () => store.canAnswer(),
    reader: async (revision) => {
      const known = await store.reader(revision);
      if (known !== null || store.current() === null) return known;
      // Facts that cannot be read now are told by whoever follows the folders.
      await lookOnce(revision).catch(() => undefined);
      return store.reader(revision);
    },
    take: (sets) => inTurn(() => build(collectFacts(sets))),
  };
}

/** Least time between two looks for a revision that was not there the last time, in milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/** One look serves all requests that ask for the same revision meanwhile, and for a while after. */
function limitLooks(look: (revision: string) => Promise<void>, now: () => number) {
  let last: { readonly revision: string; readonly done: Promise<void>; readonly from: number } | null = null;
  return (revision: string): Promise<void> => {
    if (last?.revision !== revision || now() - last.from > LOOK_AGAIN_MS) {
      last = { revision, done: look(revision), from: now() };
    }
    return last.done;
  };
}
