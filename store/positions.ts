/** Positions in an order: which of two comes first, and where one lies among ordered rows. */
import { positionOf, totalSort, type Scalar, type Sort, type StoredDocument } from './documents.ts';
import { compareScalars } from './scalar-order.ts';

/** Compares two positions: by the sort values, then by the id in the direction of the last of them. */
export function positionComparer<T extends StoredDocument>(
  sort: Sort<T>,
): (a: readonly Scalar[], b: readonly Scalar[]) => number {
  const directions = totalSort(sort).map(({ direction }) => direction);
  return (a, b) => {
    for (let index = 0; index < directions.length; index++) {
      const difference = compareScalars(a[index] ?? null, b[index] ?? null);
      if (difference !== 0) return difference * (directions[index] ?? 1);
    }
    return 0;
  };
}

/** Ordered rows by their place in the order. */
interface OrderedRows<T> {
  readonly length: number;
  readonly at: (place: number) => T;
}

/** How many rows come before a position; `including` counts a row at the position too. */
export function countBefore<T extends StoredDocument>(
  rows: OrderedRows<T>,
  sort: Sort<T>,
  position: readonly Scalar[],
  including: boolean,
): number {
  const compare = positionComparer(sort);
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const difference = compare(positionOf(rows.at(middle), sort), position);
    if (difference < 0 || (including && difference === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
