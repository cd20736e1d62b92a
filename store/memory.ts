/**
 * The embedded adapter of the store port: tables in memory (memory-table.ts), one for each collection.
 * In: documents of a generation. Out: the answers of the port. Not for: durability; the fact files are the truth, and
 * a generation is built from them at every start.
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
import { createMemoryTable, type Found, type MemoryTable, type Selection } from './memory-table.ts';

/** How many numbers of rows all selections of a generation may hold, of 4 bytes each. */
const KEPT_ROWS = 4_000_000;
/** How many counts of values all facets of a generation may hold, of some 50 bytes each. */
const KEPT_COUNTS = 200_000;
/** What the text of a filter and its place cost beside the rows, in the same unit. */
const SELECTION_COST = 100;
/** The same beside the counts. */
const COUNTS_COST = 10;

export interface MemoryStoreOptions {
  /** The current time in milliseconds. */
  readonly now?: () => number;
  /** How long a generation can be read after the next one came, in milliseconds. */
  readonly retiredForMs?: number;
}

/** What was written of a collection. */
interface WrittenCollection {
  readonly collection: Collection<StoredDocument>;
  readonly byId: Map<string, StoredDocument>;
}

/** A generation that has served. */
interface Generation {
  readonly reader: StoreReader;
  /** Until when it is kept; the current one has no end. */
  readonly until: number;
}

/** A store that lives as long as the process. */
export function createMemoryStore(options: MemoryStoreOptions = {}): DocumentStore {
  const { now = Date.now, retiredForMs = RETIRED_FOR_MS } = options;
  let current: StoreReader | null = null;
  let retired: readonly Generation[] = [];
  const forget = () => {
    retired = retired.filter(({ until }) => until > now());
  };
  const publish = (ready: StoreReader) => {
    forget();
    if (current !== null) retired = [{ reader: current, until: now() + retiredForMs }, ...retired];
    current = ready;
  };
  return {
    current: () => current,
    canAnswer: () => current !== null,
    reader: (revision) => {
      forget();
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
        // What a table reads of a collection, its name and its fields, does not depend on the type of the documents.
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
  const found: Found = {
    selections: new LRUCache<string, Selection>({
      maxSize: KEPT_ROWS,
      sizeCalculation: ({ length }) => length + SELECTION_COST,
    }),
    counts: new LRUCache<string, readonly ValueCount[]>({
      maxSize: KEPT_COUNTS,
      sizeCalculation: ({ length }) => length + COUNTS_COST,
    }),
  };
  const tables = new Map(
    [...written].map(([name, { collection, byId }]) => [
      name,
      createMemoryTable(collection, [...byId.values()], found),
    ]),
  );
  const tableOf = <T extends StoredDocument>(collection: Collection<T>): MemoryTable<T> =>
    (tables.get(collection.name) as MemoryTable<T> | undefined) ?? createMemoryTable(collection, [], found);
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

/** A promise of what a function gives, or of what it throws. */
function answer<R>(give: () => R): Promise<R> {
  return new Promise((resolve) => {
    resolve(give());
  });
}
