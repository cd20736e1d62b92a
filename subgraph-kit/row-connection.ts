/** Connections over versioned documents: a whole collection, the rows of one parent, or loaded rows. */
import type { Day } from '../vocabulary/partial-date.ts';
import { countValues } from '../store/count-values.ts';
import type { Collection, Filter, Sort, StoredDocument } from '../store/documents.ts';
import { pageOrderedRows, pageRows, type RowPageRequest } from '../store/page-rows.ts';
import { readConnection, type Connection, type PageArguments } from '../subgraph-runtime/connection.ts';
import type { RequestContext } from './request-context.ts';
import { loadRows, validAnd, type VersionedDocument } from './versioned-document.ts';

/** The documents of a collection that are valid on a day and meet every condition, in an order. */
export interface ListRequest<T extends VersionedDocument> {
  readonly collection: Collection<T>;
  readonly day: Day;
  readonly conditions?: readonly Filter<T>[];
  readonly sort: Sort<T>;
}

/** Of these, the ones whose `field` is or holds `key`. */
export interface RowsRequest<T extends VersionedDocument> extends ListRequest<T> {
  readonly field: keyof T & string;
  readonly key: string;
}

/** A page of all documents that match, paged by the store. Throws BAD_USER_INPUT, INVALID_CURSOR or STALE_CURSOR. */
export function connectList<T extends VersionedDocument, N>(
  context: RequestContext,
  { collection, day, conditions = [], sort }: ListRequest<T>,
  page: PageArguments,
  toNode: (document: T, day: Day) => N,
): Promise<Connection<N>> {
  const source = { collection, filter: validAnd(day, conditions), sort };
  return readConnection(context.reader, source, page, (document) => toNode(document, day));
}

/** A page of the rows of one parent; one store call for all parents with the same request. Throws as `connectList`. */
export async function connectRows<T extends VersionedDocument, N>(
  context: RequestContext,
  { collection, field, key, day, conditions, sort }: RowsRequest<T>,
  page: PageArguments,
  toNode: (row: T, day: Day) => N,
): Promise<Connection<N>> {
  const rows = await loadRows(context, collection, field, key, day, conditions);
  return connectionOfRows(context, rows, { collection, sort }, page, (row) => toNode(row, day));
}

/** The order of loaded rows. */
export interface RowsOrder<T extends StoredDocument> {
  readonly collection: Collection<T>;
  readonly sort: Sort<T>;
  /** True if the rows are in that order already, so that tens of thousands are not sorted for each page. */
  readonly isGiven?: boolean;
}

/** A page of loaded rows. Throws as `connectList`. */
export function connectionOfRows<T extends StoredDocument, N>(
  context: RequestContext,
  rows: readonly T[],
  { collection, sort, isGiven = false }: RowsOrder<T>,
  page: PageArguments,
  toNode: (row: T) => N,
): Promise<Connection<N>> {
  const readPage = isGiven ? pageOrderedRows<T> : pageRows<T>;
  const reader = {
    revision: context.reader.revision,
    findPage: (_: unknown, request: RowPageRequest<T>) => Promise.resolve(readPage(rows, request)),
    count: () => Promise.resolve(rows.length),
    countBy: (_: unknown, field: string) => Promise.resolve(countValues(rows, field)),
  };
  return readConnection(reader, { collection, sort, filter: {} }, page, toNode);
}
