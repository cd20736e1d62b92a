/** An order of all rows of a table in memory: sorted once, after which a page is read where it starts. */
import { positionOf, totalSort, type Scalar, type Sort, type StoredDocument } from './documents.ts';
import { compareScalars, sortByText } from './scalar-order.ts';

export interface RowOrder {
  /** Row number by place in the order. */
  readonly rows: Uint32Array;
  /** Place in the order by row number. */
  readonly places: Uint32Array;
}

/** The order of all rows, which are given in the order of their ids. */
export function orderRows<T extends StoredDocument>(rows: readonly T[], sort: Sort<T>): RowOrder {
  const steps = totalSort(sort).map(({ field, direction }, index) => ({
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

/** A rank for each value: comparing two numbers is faster than comparing two texts. */
function rankValues(values: readonly Scalar[]): Uint32Array {
  const distinct = [...new Set(values)];
  const texts = sortByText(
    distinct.filter((value) => typeof value === 'string'),
    (text) => text,
  );
  const others = distinct.filter((value) => typeof value !== 'string').sort(compareScalars);
  const before = others.filter((value) => typeof value !== 'boolean');
  const ordered = [...before, ...texts, ...others.slice(before.length)];
  const ranks = new Map(ordered.map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) => ranks.get(value) ?? 0);
}
