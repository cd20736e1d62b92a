/**
 * The range of all texts with a given prefix in code point order, for indexes without prefix search. Does not hold
 * under a collation.
 */

const LAST_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** Texts from `first` up to, not including, `end`; null if the range has no end. */
interface TextRange {
  readonly first: string;
  readonly end: string | null;
}

/** The range of the texts that start with `prefix`, which has no unpaired surrogates. */
export function rangeOf(prefix: string): TextRange {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? 0);
  // Nothing sorts between the last code point and the end of the range of the characters before it.
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return { first: prefix, end: null };
  const next = last + 1 === FIRST_SURROGATE ? AFTER_SURROGATES : last + 1;
  return { first: prefix, end: String.fromCodePoint(...points, next) };
}
