/** Pages of rows in memory, with the order and the positions of the store port. */
import { positionOf, type Page, type PageRequest, type StoredDocument } from './documents.ts';
import { countBefore, positionComparer } from './positions.ts';

/** A page request without its filter. */
export type RowPageRequest<T extends StoredDocument> = Omit<PageRequest<T>, 'filter'>;

/** One page of the rows. */
export function pageRows<T extends StoredDocument>(rows: readonly T[], request: RowPageRequest<T>): Page<T> {
  const compare = positionComparer(request.sort);
  const ordered = rows
    .map((document) => ({ document, position: positionOf(document, request.sort) }))
    .sort((a, b) => compare(a.position, b.position))
    .map(({ document }) => document);
  return pageOrderedRows(ordered, request);
}

/** One page of rows that are already in the order of the request, found by binary search. */
export function pageOrderedRows<T extends StoredDocument>(
  rows: readonly T[],
  { sort, limit, after, before, direction }: RowPageRequest<T>,
): Page<T> {
  const ordered = { length: rows.length, at: (place: number) => rows[place] as T };
  const start = after === undefined ? 0 : countBefore(ordered, sort, after, true);
  const end = before === undefined ? rows.length : countBefore(ordered, sort, before, false);
  const first = direction === 'forwards' ? start : Math.max(start, end - limit);
  const next = Math.max(first, Math.min(end, first + limit));
  if (first === next) return { documents: [], hasNextPage: start < end, hasPreviousPage: false };
  return { documents: rows.slice(first, next), hasNextPage: next < rows.length, hasPreviousPage: first > 0 };
}
