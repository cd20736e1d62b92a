/**
 * The rows of a table in memory in an order that was asked for: sorted once, from then on a page is read where it starts.
 * In: rows in the order of their ids, an order. Out: which row stands where. Not for: filters.
 */
import { positionOf, totalSort, type Scalar, type Sort, type StoredDocument } from './documents.ts';
import { compareScalars, sortByText } from './scalar-order.ts';

export interface RowOrder {
  /** By place in the order, the number of the row. */
  readonly rows: Uint32Array;
  /** By number of the row, its place in the order. */
  readonly places: Uint32Array;
}

/** All rows in an order. */
export function orderRows<T extends StoredDocument>(rows: readonly T[], sort: Sort<T>): RowOrder {
  const steps = totalSort(sort).map(({ field, direction }, index) => ({
    // Rows come in the order of their ids.
    ranks: field === '_id' ? null : rankValues(rows.map((row) => positionOf(row, sort)[index] ?? null)),
    direction,
  }));
  const ordered = Uint32Array.from(rows.keys()).sort((a, b) => {
    for (const { ranks, direction } of steps) {
      const difference = ranks === null ? a - b : (ranks[a] ?? 0) - (ranks[b] ?? 0);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  const places = new Uint32Array(rows.length);
  for (const [place, row] of ordered.entries()) places[row] = place;
  return { rows: ordered, places };
}

/** A number for each value, in the order of the values: two numbers are compared sooner than two texts. */
function rankValues(values: readonly Scalar[]): Uint32Array {
  const different = [...new Set(values)];
  const texts = sortByText(
    different.filter((value) => typeof value === 'string'),
    (text) => text,
  );
  const others = different.filter((value) => typeof value !== 'string').sort(compareScalars);
  const before = others.filter((value) => typeof value !== 'boolean');
  const ordered = [...before, ...texts, ...others.slice(before.length)];
  const ranks = new Map(ordered.map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) => ranks.get(value) ?? 0);
}
