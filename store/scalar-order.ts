/**
 * The order of scalars in the store port, which is that of MongoDB: null, numbers, text by code point, false, true. No
 * collation is involved.
 */
import type { Scalar } from './documents.ts';

/** Negative if `a` comes first, positive if `b` does, 0 if they are equal. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sorts items by their texts. Checking the list once for surrogates saves most of the time of checking each pair. */
export function sortByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const compare = items.every((item) => isOrderedByUnits(textOf(item))) ? compareUnits : compareCodePoints;
  return [...items].sort((a, b) => compare(textOf(a), textOf(b)));
}

/** Whether `<` orders the text correctly among all others: true if all its characters precede the surrogates. */
export function isOrderedByUnits(text: string): boolean {
  return !fromSurrogatesOn.test(text);
}

function rankOf(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

const beyondBasicPlane = /[\uD800-\uDFFF]/;
const fromSurrogatesOn = /[\uD800-\uFFFF]/;

/**
 * JavaScript compares code units, in which a character beyond the Basic Multilingual Plane comes before U+E000 to U+FFFF.
 * The bytes of UTF-8, which MongoDB compares, are in the order of the code points.
 */
function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  if (beyondBasicPlane.test(a) || beyondBasicPlane.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return compareUnits(a, b);
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
