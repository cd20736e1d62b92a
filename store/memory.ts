/**
 * The embedded adapter of the store port: a table in memory for each collection (memory-table.ts). Nothing is durable:
 * generations are built from the fact files at every start.
 */
import { LRUCache } from 'lru-cache';
import { checkQuery } from './check-query.ts';
import {
  checkRevision,
  RETIRED_FOR_MS,
  type Collection,
  type DocumentStore,
  type GenerationWriter,
  type StoredDocument,
  type StoreReader,
  type ValueCount,
} from './documents.ts';
import { createMemoryTable, type ResultCaches, type MemoryTable, type Selection } from './memory-table.ts';

/** Maximum row numbers in all cached selections of a generation, of 4 bytes each. */
const MAX_CACHED_ROWS = 4_000_000;
/** Maximum value counts in all cached facets of a generation, of some 50 bytes each. */
const MAX_CACHED_COUNTS = 200_000;
/** Fixed cost of a cached selection: its key and its entry, in rows. */
const SELECTION_COST = 100;
/** Fixed cost of a cached facet, in counts. */
const COUNTS_COST = 10;

export interface MemoryStoreOptions {
  /** The current time in milliseconds. */
  readonly now?: () => number;
  /** How long a generation remains readable after its successor, in milliseconds. */
  readonly retiredForMs?: number;
}

interface WrittenCollection {
  readonly collection: Collection<StoredDocument>;
  readonly byId: Map<string, StoredDocument>;
}

interface RetiredGeneration {
  readonly reader: StoreReader;
  readonly readableUntil: number;
}

/** A store that lives as long as the process. */
export function createMemoryStore(options: MemoryStoreOptions = {}): DocumentStore {
  const { now = Date.now, retiredForMs = RETIRED_FOR_MS } = options;
  let current: StoreReader | null = null;
  let retired: readonly RetiredGeneration[] = [];
  const dropExpired = () => {
    retired = retired.filter(({ readableUntil }) => readableUntil > now());
  };
  const publish = (ready: StoreReader) => {
    dropExpired();
    if (current !== null) retired = [{ reader: current, readableUntil: now() + retiredForMs }, ...retired];
    current = ready;
  };
  return {
    current: () => current,
    canAnswer: () => current !== null,
    reader: (revision) => {
      dropExpired();
      if (current?.revision === revision) return Promise.resolve(current);
      const found = retired.find(({ reader }) => reader.revision === revision);
      return Promise.resolve(found?.reader ?? null);
    },
    begin: (revision) => beginGeneration(revision, publish),
    close: () => Promise.resolve(),
  };
}

function beginGeneration(revision: string, publish: (reader: StoreReader) => void): GenerationWriter {
  checkRevision(revision);
  const written = new Map<string, WrittenCollection>();
  return {
    upsertMany: (collection, documents) => {
      const known = written.get(collection.name) ?? {
        // A table reads only the name and the fields of a collection, whatever the type of its documents.
        collection: collection as unknown as Collection<StoredDocument>,
        byId: new Map<string, StoredDocument>(),
      };
      written.set(collection.name, known);
      for (const document of documents) known.byId.set(document._id, document);
      return Promise.resolve();
    },
    commit: () => {
      publish(createReader(revision, written));
      written.clear();
      return Promise.resolve();
    },
    discard: () => {
      written.clear();
      return Promise.resolve();
    },
  };
}

function createReader(revision: string, written: ReadonlyMap<string, WrittenCollection>): StoreReader {
  const caches: ResultCaches = {
    selections: new LRUCache<string, Selection>({
      maxSize: MAX_CACHED_ROWS,
      sizeCalculation: ({ length }) => length + SELECTION_COST,
    }),
    counts: new LRUCache<string, readonly ValueCount[]>({
      maxSize: MAX_CACHED_COUNTS,
      sizeCalculation: ({ length }) => length + COUNTS_COST,
    }),
  };
  const tables = new Map(
    [...written].map(([name, { collection, byId }]) => [
      name,
      createMemoryTable(collection, [...byId.values()], caches),
    ]),
  );
  const tableOf = <T extends StoredDocument>(collection: Collection<T>): MemoryTable<T> =>
    (tables.get(collection.name) as MemoryTable<T> | undefined) ?? createMemoryTable(collection, [], caches);
  return {
    revision,
    findByIndex: (collection, field, values, filter = {}) =>
      answer(() => {
        checkQuery(collection, filter, [{ field, direction: 1 }]);
        return tableOf(collection).findByIndex(field, values, filter);
      }),
    findPage: (collection, request) =>
      answer(() => {
        checkQuery(collection, request.filter, request.sort);
        return tableOf(collection).findPage(request);
      }),
    count: (collection, filter) =>
      answer(() => {
        checkQuery(collection, filter);
        return tableOf(collection).count(filter);
      }),
    countBy: (collection, field, filter) =>
      answer(() => {
        checkQuery(collection, filter, [{ field, direction: 1 }]);
        return tableOf(collection).countBy(field, filter);
      }),
  };
}

/** A promise of the result of a function, rejected with what it throws. */
function answer<R>(compute: () => R): Promise<R> {
  return new Promise((resolve) => {
    resolve(compute());
  });
}
