/**
 * Pages rows that are at hand, in the order and with the positions of the store port.
 * In: rows, a page request. Out: a page. Not for: filtering.
 */
import {
  positionOf,
  type Page,
  type PageRequest,
  type Scalar,
  type Sort,
  type StoredDocument,
} from './documents.ts';

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

/** MongoDB's order of the scalars that the port knows: null, numbers, text by code unit, false, true. */
function comparePositions<T extends StoredDocument>(
  a: readonly Scalar[],
  b: readonly Scalar[],
  sort: Sort<T>,
): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = compareScalars(a[index] ?? null, b[index] ?? null) * (sort[index]?.direction ?? 1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareScalars(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) =>
    value === null ? 0 : typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}
