/**
 * Pages rows that are at hand, in the order and with the positions of the store port.
 * In: rows, a page request. Out: a page. Not for: filtering.
 */
import {
  positionOf,
  totalSort,
  type Page,
  type PageRequest,
  type Scalar,
  type Sort,
  type StoredDocument,
} from './documents.ts';
import { compareScalars } from './scalar-order.ts';

/** The part of a page request that is about order and place. */
export type RowPageRequest<T extends StoredDocument> = Omit<PageRequest<T>, 'filter'>;

/** One page of the rows. */
export function pageRows<T extends StoredDocument>(rows: readonly T[], request: RowPageRequest<T>): Page<T> {
  const { sort, limit, after, before, direction } = request;
  const ordered = rows
    .map((document) => ({ document, position: positionOf(document, sort) }))
    .sort((a, b) => comparePositions(a.position, b.position, sort));
  const within = ordered.filter(
    ({ position }) =>
      (after === undefined || comparePositions(position, after, sort) > 0) &&
      (before === undefined || comparePositions(position, before, sort) < 0),
  );
  const page =
    direction === 'forwards' ? within.slice(0, limit) : within.slice(Math.max(0, within.length - limit));
  const [first, last] = [page[0], page.at(-1)];
  return {
    documents: page.map(({ document }) => document),
    hasNextPage: last === undefined ? within.length > 0 : ordered.at(-1) !== last,
    hasPreviousPage: first === undefined ? false : ordered[0] !== first,
  };
}

/** By the values of the order, then by the id in the direction of the last of them. */
export function comparePositions<T extends StoredDocument>(
  a: readonly Scalar[],
  b: readonly Scalar[],
  sort: Sort<T>,
): number {
  const directions = totalSort(sort).map(({ direction }) => direction);
  for (const [index, direction] of directions.entries()) {
    const difference = compareScalars(a[index] ?? null, b[index] ?? null) * direction;
    if (difference !== 0) return difference;
  }
  return 0;
}
