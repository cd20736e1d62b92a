/**
 * The rows of one parent that match a filter, such as the current projects of a committee, as a connection.
 * In: a collection, the parent, a filter. Out: rows or a connection; one store call for all parents that ask alike.
 * Not for: root lists; those are paged by the store.
 */
import { requestLoader, type RequestContext } from '../../as-of/request-context.ts';
import { connectionOfRows } from '../../as-of/row-connection.ts';
import { validOn, type VersionedDocument } from '../../as-of/versioned-document.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { Collection, Filter, Sort } from '../../store/documents.ts';
import type { Connection, PageArguments } from '../../subgraph-runtime/connection.ts';

/** Which rows: those whose `field` is or holds `key` on `day`, and that match every condition. */
export interface RowRequest<T extends VersionedDocument> {
  readonly collection: Collection<T>;
  readonly field: keyof T & string;
  readonly key: string;
  readonly day: Day;
  readonly conditions?: readonly Filter<T>[];
}

/** The rows of one parent. */
export function loadMatchingRows<T extends VersionedDocument>(
  context: RequestContext,
  { collection, field, key, day, conditions = [] }: RowRequest<T>,
): Promise<readonly T[]> {
  const filter = matchAll(day, conditions);
  const load = async (keys: readonly string[]): Promise<readonly (readonly T[])[]> => {
    const found = await context.reader.findByIndex(collection, field, keys, filter);
    return keys.map((one) => found.filter((row) => holds(row[field], one)));
  };
  const name = `${collection.name}.${field} ${JSON.stringify(filter)}`;
  return requestLoader(context, name, load, String).load(key);
}

/** A page of the rows of one parent. */
export async function connectRows<T extends VersionedDocument, N>(
  context: RequestContext,
  request: RowRequest<T> & { readonly sort: Sort<T> },
  page: PageArguments,
  toNode: (row: T) => N,
): Promise<Connection<N>> {
  const rows = await loadMatchingRows(context, request);
  const { collection, sort } = request;
  return connectionOfRows(context, rows, { collection, sort }, page, toNode);
}

/** Documents that hold on a day and match every condition. */
export function matchAll<T extends VersionedDocument>(day: Day, conditions: readonly Filter<T>[]): Filter<T> {
  return conditions.length === 0 ? validOn(day) : { ...validOn(day), $and: conditions };
}

function holds(value: unknown, wanted: string): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}
