/**
 * The order of the values that the store port knows, as MongoDB has it: null, numbers, text by code point, false, true.
 * In: two values. Out: which comes first. Not for: the order of a language; nothing here relies on collation.
 */
import type { Scalar } from './documents.ts';

/** Negative where `a` comes first, positive where `b` does, 0 where they are the same. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

function rankOf(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

const beyondBasicPlane = /[\uD800-\uDFFF]/;

/**
 * JavaScript compares code units, in which a character beyond the Basic Multilingual Plane comes before U+E000 to U+FFFF.
 * The bytes of UTF-8, which MongoDB compares, are in the order of the code points.
 */
function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  if (beyondBasicPlane.test(a) || beyondBasicPlane.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
