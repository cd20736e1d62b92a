import { UnreadableSource } from '../unreadable-source.ts';

/** The report as a whole cannot be read, so nothing of it is imported. Single bad rows go to the import report instead. */
export class UnreadableReport extends UnreadableSource {
  override readonly name = 'UnreadableReport';

  /** `place` is a line, a paragraph or a byte offset: `line 12`, `byte 4096`. Null if unknown. */
  constructor(file: string | null, place: string | null, problem: string) {
    const where = [file, place].filter((part) => part !== null).join(', ');
    super(where === '' ? problem : `${where}: ${problem}`);
  }
}
