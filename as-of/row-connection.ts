/**
 * A connection over rows that were loaded in a batch: the rows of one parent, such as the groups of a committee.
 * In: rows, page arguments, an order. Out: a connection with the same cursors and errors as one read from the store.
 * Not for: root lists; those are paged by the store (subgraph-runtime/connection.ts).
 */
import type { Collection, Sort, StoredDocument } from '../store/documents.ts';
import { pageRows } from '../store/page-rows.ts';
import { readConnection, type Connection, type PageArguments } from '../subgraph-runtime/connection.ts';
import type { RequestContext } from './request-context.ts';

/** Pages rows of one parent. Throws BAD_USER_INPUT, INVALID_CURSOR or STALE_CURSOR. */
export function connectionOfRows<T extends StoredDocument, N>(
  context: RequestContext,
  rows: readonly T[],
  order: { readonly collection: Collection<T>; readonly sort: Sort<T> },
  page: PageArguments,
  toNode: (row: T) => N,
): Promise<Connection<N>> {
  const reader = {
    revision: context.reader.revision,
    findPage: (_: unknown, request: Parameters<typeof pageRows<T>>[1]) =>
      Promise.resolve(pageRows(rows, request)),
    count: () => Promise.resolve(rows.length),
  };
  return readConnection(reader, { ...order, filter: {} }, page, toNode);
}
