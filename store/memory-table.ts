/**
 * One collection of one generation in memory: immutable rows, with indexes and orders that are built on first use and
 * cached. It expects queries that check-query.ts has passed.
 */
import type {
  AnyFilter,
  Collection,
  Page,
  PageRequest,
  Scalar,
  Sort,
  StoredDocument,
  ValueCount,
} from './documents.ts';
import { compareValueCounts } from './count-values.ts';
import { candidatesOf, fewest, findCandidates, rowsOf, type Candidates } from './memory-candidates.ts';
import { matcher } from './memory-filter.ts';
import { knownPlaces, readPlaces, triedPlaces, type MatchingPlaces } from './matching-places.ts';
import { countBefore } from './positions.ts';
import { orderRows, type RowOrder } from './row-order.ts';
import { sortByText } from './scalar-order.ts';
import { buildValueIndex, type ValueIndex } from './value-index.ts';

/** Rows by their numbers. */
export type Selection = Uint32Array;

/** Caches of results that later queries are likely to need again. */
export interface ResultCaches {
  /** By filter. A page, its total count and its facets need the same rows one after another. */
  readonly selections: Cache<Selection>;
  /** By field and filter, for facets. */
  readonly counts: Cache<readonly ValueCount[]>;
}

interface Cache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
}

export interface MemoryTable<T extends StoredDocument> {
  findByIndex(field: string, values: readonly Scalar[], filter: AnyFilter): readonly T[];
  findPage(request: PageRequest<T>): Page<T>;
  count(filter: AnyFilter): number;
  countBy(field: string, filter: AnyFilter): readonly ValueCount[];
}

/** If more than this share of the rows matches, a page is read from the order of all rows instead of a sorted selection. */
const SORTED_SHARE = 1 / 4;

/** A table of documents with distinct ids. */
export function createMemoryTable<T extends StoredDocument>(
  collection: Collection<T>,
  documents: readonly T[],
  caches: ResultCaches,
): MemoryTable<T> {
  const rows = sortByText(documents, ({ _id }) => _id);
  const finder = createRowFinder(collection, rows, caches.selections);
  const orders = new Map<string, RowOrder>();
  const orderOf = (sort: Sort<T>) => cached(orders, JSON.stringify(sort), () => orderRows(rows, sort));
  const placesIn = (order: RowOrder, filter: AnyFilter): MatchingPlaces => {
    if (isEmpty(filter)) return triedPlaces(() => true);
    const selection = finder.select(filter);
    if (selection.length <= rows.length * SORTED_SHARE) {
      return knownPlaces(selection.map((row) => order.places[row] ?? 0).sort());
    }
    const test = matcher(filter);
    return triedPlaces((place) => test(rowAt(rows, order.rows[place] ?? 0)));
  };
  return {
    findByIndex: (field, values, filter) =>
      Array.from(finder.find(field, values, filter), (row) => rowAt(rows, row)),
    findPage: (request) => {
      const { filter, sort, after, before } = request;
      const order = orderOf(sort);
      const at = (place: number) => rowAt(rows, order.rows[place] ?? 0);
      const ordered = { length: rows.length, at };
      const start = after === undefined ? 0 : countBefore(ordered, sort, after, true);
      const end = before === undefined ? rows.length : countBefore(ordered, sort, before, false);
      const place = { ...request, start, end, total: rows.length };
      const { places, ...more } = readPlaces(placesIn(order, filter), place);
      return { documents: places.map(at), ...more };
    },
    count: (filter) => (isEmpty(filter) ? rows.length : finder.select(filter).length),
    countBy: (field, filter) => {
      const key = `${collection.name} ${field} ${JSON.stringify(filter)}`;
      return cached(caches.counts, key, () => {
        const marks = new Uint8Array(rows.length);
        if (isEmpty(filter)) marks.fill(1);
        else for (const row of finder.select(filter)) marks[row] = 1;
        return finder.indexOf(field).countMarked(marks).sort(compareValueCounts);
      });
    },
  };
}

interface RowFinder {
  indexOf(field: string): ValueIndex;
  /** The matching rows whose field has one of the values. */
  find(field: string, values: readonly Scalar[], filter: AnyFilter): Selection;
  /** The matching rows, cached. */
  select(filter: AnyFilter): Selection;
}

function createRowFinder<T extends StoredDocument>(
  collection: Collection<T>,
  rows: readonly T[],
  selections: Cache<Selection>,
): RowFinder {
  const declared: ReadonlySet<string> = new Set(['_id', ...collection.indexes.flat()]);
  const indexes = new Map<string, ValueIndex>();
  const indexOf = (field: string) => cached(indexes, field, () => buildValueIndex(rows, field));
  const candidatesFor = (filter: AnyFilter) =>
    findCandidates(filter, (field) => (declared.has(field) ? indexOf(field) : null));
  const passing = (candidates: Candidates | null, filter: AnyFilter): Selection => {
    const test = matcher(filter);
    const all = candidates === null ? numbersTo(rows.length) : rowsOf(candidates, rows.length);
    return all.filter((row) => test(rowAt(rows, row)));
  };
  return {
    indexOf,
    find: (field, values, filter) => {
      const byField = candidatesOf(indexOf(field), values);
      const best = fewest([byField, candidatesFor(filter)]);
      if (best === byField) return passing(byField, filter);
      return passing(best, { $and: [{ [field]: { $in: values } }, filter] });
    },
    select: (filter) => {
      const key = `${collection.name} ${JSON.stringify(filter)}`;
      return cached(selections, key, () => passing(candidatesFor(filter), filter));
    },
  };
}

function rowAt<T>(rows: readonly T[], row: number): T {
  const found = rows[row];
  if (found === undefined)
    throw new RangeError(`row ${String(row)}: expected less than ${String(rows.length)}`);
  return found;
}

function isEmpty(filter: AnyFilter): boolean {
  return Object.keys(filter).length === 0;
}

function numbersTo(end: number): Uint32Array {
  return new Uint32Array(end).map((_, index) => index);
}

/** The cached value of a key, computed on first use. */
function cached<V>(cache: Cache<V>, key: string, compute: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(key, value);
  return value;
}
