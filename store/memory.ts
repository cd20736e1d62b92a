/**
 * The embedded adapter of the store port: maps in memory, mingo for filters.
 * In: documents of a generation. Out: the answers of the port. Not for: durability; the fact files are the truth, and
 * a generation is built from them at every start.
 */
import { checkQuery } from './check-query.ts';
import { countValues } from './count-values.ts';
import {
  checkRevision,
  RETIRED_FOR_MS,
  type Collection,
  type DocumentStore,
  type Filter,
  type GenerationWriter,
  type PageRequest,
  type Scalar,
  type StoredDocument,
  type StoreReader,
} from './documents.ts';
import { matcher } from './memory-filter.ts';
import { pageRows } from './page-rows.ts';
import { compareScalars } from './scalar-order.ts';

/** Per collection: documents by id, and per indexed field the documents by value. */
interface Table {
  readonly byId: Map<string, StoredDocument>;
  readonly byField: Map<string, Map<unknown, StoredDocument[]>>;
}

export interface MemoryStoreOptions {
  /** The current time in milliseconds. */
  readonly now?: () => number;
  /** How long a generation can be read after the next one came, in milliseconds. */
  readonly retiredForMs?: number;
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
  const tables = new Map<string, Table>();
  return {
    upsertMany: (collection, documents) => {
      const table = tables.get(collection.name) ?? { byId: new Map(), byField: new Map() };
      tables.set(collection.name, table);
      for (const document of documents) table.byId.set(document._id, document);
      return Promise.resolve();
    },
    commit: () => {
      publish(createReader(revision, tables));
      return Promise.resolve();
    },
    discard: () => {
      tables.clear();
      return Promise.resolve();
    },
  };
}

function createReader(revision: string, tables: ReadonlyMap<string, Table>): StoreReader {
  const tableOf = (name: string): Table => tables.get(name) ?? { byId: new Map(), byField: new Map() };
  return {
    revision,
    findByIndex: <T extends StoredDocument>(
      collection: Collection<T>,
      field: keyof T & string,
      values: readonly Scalar[],
      filter: Filter<T> = {},
    ) =>
      answer(() => {
        checkQuery(collection, filter, [{ field, direction: 1 }]);
        const index = indexOf(tableOf(collection.name), field);
        const found = [...new Set(values)].flatMap((value) => index.get(value) ?? []) as T[];
        const unique = [...new Set(found)];
        return unique.filter(matcher(filter)).sort((a, b) => compareScalars(a._id, b._id));
      }),
    findPage: <T extends StoredDocument>(collection: Collection<T>, request: PageRequest<T>) =>
      answer(() => {
        checkQuery(collection, request.filter, request.sort);
        return pageRows(select<T>(tableOf(collection.name), request.filter), request);
      }),
    count: (collection, filter) =>
      answer(() => {
        checkQuery(collection, filter);
        return select(tableOf(collection.name), filter).length;
      }),
    countBy: (collection, field, filter) =>
      answer(() => {
        checkQuery(collection, filter, [{ field, direction: 1 }]);
        return countValues(select(tableOf(collection.name), filter), field);
      }),
  };
}

/** A promise of what a function gives, or of what it throws. */
function answer<R>(give: () => R): Promise<R> {
  return new Promise((resolve) => {
    resolve(give());
  });
}

/** Built when first asked for, from then on as fast as a map. */
function indexOf(table: Table, field: string): Map<unknown, StoredDocument[]> {
  const known = table.byField.get(field);
  if (known !== undefined) return known;
  const index = new Map<unknown, StoredDocument[]>();
  for (const document of table.byId.values()) {
    const value = (document as unknown as Readonly<Record<string, unknown>>)[field];
    for (const item of Array.isArray(value) ? value : [value ?? null]) {
      const list = index.get(item);
      if (list === undefined) index.set(item, [document]);
      else list.push(document);
    }
  }
  table.byField.set(field, index);
  return index;
}

function select<T extends StoredDocument>(table: Table, filter: Filter<T>): T[] {
  return ([...table.byId.values()] as T[]).filter(matcher(filter));
}
