/** The value of an identifier, or what was expected instead: text that is no identifier is an ordinary result. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** `expected` completes the sentence "expected ...", with an example. */
export function unparsed(expected: string): { readonly ok: false; readonly expected: string } {
  return { ok: false, expected };
}
