/**
 * Records the queries to a store, and finds those that no index of their collection serves. A query is served if
 * - a lookup by the values of a field uses an index that starts with the field;
 * - a filter uses an index that starts with a field on which it has a condition other than a negation; the days of a
 *   version count only without other conditions;
 * - an order is that of an index, after fields that the filter holds fixed, with `_id` to make it total, all in one
 *   direction: then a page starts at its cursor and nothing is sorted.
 */
import {
  totalSort,
  type Collection,
  type AnyFilter,
  type StoredDocument,
  type StoreReader,
} from '../../store/documents.ts';
import { indexKeys } from '../../store/mongo-model.ts';

export interface RecordedQuery {
  readonly collection: string;
  /** The keys of each index, in order. */
  readonly indexes: readonly (readonly string[])[];
  /** The field of a lookup. */
  readonly field?: string;
  readonly filter: AnyFilter;
  readonly sort?: readonly { readonly field: string; readonly direction: 1 | -1 }[];
}

/** The reader, with a record of every query. */
export function recordQueries(reader: StoreReader, queries: RecordedQuery[]): StoreReader {
  const describe = <T extends StoredDocument>(collection: Collection<T>) => ({
    collection: collection.name,
    indexes: [['_id'], ...indexKeys(collection)],
  });
  return {
    revision: reader.revision,
    findByIndex: (collection, field, values, filter) => {
      queries.push({ ...describe(collection), field, filter: filter ?? {} });
      return reader.findByIndex(collection, field, values, filter);
    },
    findPage: (collection, request) => {
      const sort = totalSort(request.sort);
      queries.push({ ...describe(collection), filter: request.filter, sort });
      return reader.findPage(collection, request);
    },
    count: (collection, filter) => {
      queries.push({ ...describe(collection), filter: filter });
      return reader.count(collection, filter);
    },
    countBy: (collection, field, filter) => {
      queries.push({ ...describe(collection), filter });
      return reader.countBy(collection, field, filter);
    },
  };
}

/** The queries that no index serves. */
export function findUnserved(query: RecordedQuery): readonly string[] {
  const { field, filter, sort } = query;
  const leading = new Set(query.indexes.map(([first = '']) => first));
  if (field !== undefined) return leading.has(field) ? [] : [`a lookup by ${field}`];
  return [
    ...(isEntered(filter, leading) ? [] : [`the filter ${describeFilter(filter)}`]),
    ...(sort === undefined || isOrdered(query.indexes, filter, sort)
      ? []
      : [`the order ${sort.map((one) => `${one.field} ${one.direction}`).join(', ')}`]),
  ];
}

type Part = readonly [name: string, condition: unknown];

/** The conditions that all hold. */
function partsOf(filter: AnyFilter): readonly Part[] {
  return Object.entries(filter).flatMap(([name, part]): readonly Part[] =>
    name === '$and' ? (part as readonly AnyFilter[]).flatMap(partsOf) : [[name, part]],
  );
}

function isEntered(filter: AnyFilter, leading: ReadonlySet<string>): boolean {
  const parts = partsOf(filter);
  const beside = parts.filter(([name]) => name !== 'validFrom' && name !== 'validTo');
  const deciding = beside.length === 0 ? parts : beside;
  if (deciding.length === 0) return true;
  return deciding.some(([name, condition]) =>
    name === '$or'
      ? (condition as readonly AnyFilter[]).every((one) => isEntered(one, leading))
      : leading.has(name) && isBound(condition),
  );
}

/** True for a condition that narrows an index. */
function isBound(condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return true;
  return Object.keys(condition).some((operator) => operator !== '$ne' && operator !== '$nin');
}

function isOrdered(
  indexes: RecordedQuery['indexes'],
  filter: AnyFilter,
  sort: NonNullable<RecordedQuery['sort']>,
): boolean {
  const fixed = new Set(
    partsOf(filter)
      .filter(([, condition]) => typeof condition !== 'object' || condition === null)
      .map(([name]) => name),
  );
  if (new Set(sort.map(({ direction }) => direction)).size > 1) return false;
  const wanted = sort.map(({ field }) => field);
  return indexes.some((keys) => {
    const start = keys.findIndex((key) => !fixed.has(key));
    return [0, start].some((from) => wanted.every((field, index) => keys[from + index] === field));
  });
}

/** The fields of a filter and their operators. */
export function describeFilter(filter: AnyFilter): string {
  const words = partsOf(filter).map(([name, condition]) => {
    if (name === '$or') return `(${(condition as readonly AnyFilter[]).map(describeFilter).join(' or ')})`;
    if (typeof condition !== 'object' || condition === null) return `${name} =`;
    return `${name} ${Object.keys(condition).join(' ')}`;
  });
  return words.length === 0 ? 'of nothing' : words.join(', ');
}
