/**
 * The records of a file with the line at which each starts: JSON values, or cells of CSV rows by column. A callback takes each
 * record as it is read: awaiting every record of a stream would cost more than half as much as parsing it.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { UnreadableSource } from '../unreadable-source.ts';
import type { TextLines } from './text-lines.ts';

export interface NumberedRecord<T> {
  readonly line: number;
  readonly record: T;
}

/** Cells of a row by column name. */
export type CsvRow = Readonly<Record<string, string>>;

export type TakeRecord<T> = (record: NumberedRecord<T>) => void;

/** Reads one JSON value per line; blank lines are skipped. Throws UnreadableSource with the line. */
export async function readJsonRecords(
  lines: TextLines,
  file: string,
  take: TakeRecord<unknown>,
): Promise<void> {
  for await (const some of lines) {
    for (const { number, text } of some) {
      if (text === '' || text.trim() === '') continue;
      take({ line: number, record: parseJson(text, number, file) });
    }
  }
}

/** The JSON value of a line. */
export function parseJson(text: string, line: number, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes the text, which may hold anything.
    throw new UnreadableSource(`${file}:${line}: not JSON, or truncated; expected one JSON object per line`);
  }
}

/** Reads the rows below a header. A quoted cell may hold line breaks. Throws UnreadableSource with the line. */
export async function readCsvRecords(
  lines: TextLines,
  file: string,
  take: TakeRecord<CsvRow>,
): Promise<void> {
  const parser = parse({ columns: true, info: true, skip_empty_lines: true });
  const whole = Readable.from(textOf(lines));
  // A failure also surfaces at `parser`, which is read below.
  pipeline(whole, parser).catch(() => undefined);
  let before = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      take({ line: before + 1, record });
      before = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser is ahead of the records that were read from it.
    const line = typeof error['lines'] === 'number' ? error['lines'] : before + 1;
    throw new UnreadableSource(`${file}:${line}: ${csvProblem(error)}`);
  }
}

interface CsvRecord {
  readonly record: CsvRow;
  readonly info: { readonly lines: number };
}

async function* textOf(lines: TextLines): AsyncGenerator<string> {
  for await (const some of lines) yield some.map(({ text }) => `${text}\n`).join('');
}

/** The library's own messages quote the row. */
function csvProblem({ code }: CsvError): string {
  if (code.startsWith('CSV_RECORD_INCONSISTENT')) {
    return 'a row with more or fewer cells than the header, or a truncated file';
  }
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a cell without a closing quotation mark; the file may be truncated';
  return `not CSV (${code})`;
}
