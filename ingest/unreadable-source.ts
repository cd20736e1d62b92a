/**
 * The error of a file that cannot be read as what it claims to be.
 * In: a message that names file and place, and what was expected. Out: an error. Not for: rows of a file that can be read
 * (import-report.ts).
 */

/** A file cannot be read as what it claims to be. Each message names file and place, and what was expected. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}
