/**
 * The result of reading an identifier: the value, or what was expected instead.
 * In: nothing. Out: a type and two constructors. Not for: exceptions; a text that is no identifier is an ordinary answer.
 */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** `expected` completes the sentence "expected ...", with an example. */
export function unparsed(expected: string): { readonly ok: false; readonly expected: string } {
  return { ok: false, expected };
}
