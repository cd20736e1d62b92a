/**
 * The range of all texts that begin with a text, in the order of code points: for indexes that know order and no patterns.
 * In: the beginning. Out: the first text and the end of the range. Not for: collations, in which beginnings are no range.
 */

const LAST_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** Texts from `first` on and before `end`; null where nothing comes after them. */
export interface TextRange {
  readonly first: string;
  readonly end: string | null;
}

/** The range of what begins with a text of whole characters. */
export function rangeOf(beginning: string): TextRange {
  const points = [...beginning].map((character) => character.codePointAt(0) ?? 0);
  // What begins with the last character of all goes on to the end of what begins with the rest.
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return { first: beginning, end: null };
  const next = last + 1 === FIRST_SURROGATE ? AFTER_SURROGATES : last + 1;
  return { first: beginning, end: String.fromCodePoint(...points, next) };
}
