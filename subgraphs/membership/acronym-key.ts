/**
 * Acronyms of national bodies as they are compared.
 * In: an acronym as somebody writes it. Out: a key. Not for: showing.
 */

/** An acronym as it is compared: `Gost  r` is `GOST R`. Never a prefix: UNI is Italy, UNIT is Uruguay. */
export function acronymKey(acronym: string): string {
  return acronym.trim().replace(/\s+/gu, ' ').toUpperCase();
}
