/**
 * The one error of this importer: the file as a whole cannot be read, so nothing of it is imported.
 * In: the file, the place and what was expected. Out: an error whose message names all three. Not for: single rows that
 * are wrong (those are listed in the import report).
 */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';

  /** `place` is a line, a byte offset or a paragraph: `line 12`, `byte 4096`. Null where a part is not known. */
  constructor(file: string | null, place: string | null, problem: string) {
    const where = [file, place].filter((part) => part !== null).join(', ');
    super(where === '' ? problem : `${where}: ${problem}`);
  }
}
