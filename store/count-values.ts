import type { Scalar, StoredDocument, ValueCount } from './documents.ts';
import { fieldOf } from './memory-filter.ts';
import { compareScalars } from './scalar-order.ts';

/** Counts the values of a field over rows in memory, as `StoreReader.countBy` does. */
export function countValues(rows: Iterable<StoredDocument>, field: string): readonly ValueCount[] {
  const counts = new Map<Scalar, number>();
  const add = (value: Scalar) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) {
    const value = fieldOf(row, field);
    if (!Array.isArray(value)) add(value as Scalar);
    else new Set(value as readonly Scalar[]).forEach(add);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort(compareValueCounts);
}

/** The most frequent value first, then in the order of the values. */
export function compareValueCounts(a: ValueCount, b: ValueCount): number {
  return b.count - a.count || compareScalars(a.value, b.value);
}
