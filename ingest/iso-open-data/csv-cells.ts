/**
 * Cells of ISO's CSV form as values of the JSON form, not validated yet: `title.en` is the `en` of `title`, an empty cell is
 * null. See committee-rows.ts for lists of ids with names.
 */
import { readBracketList } from './bracket-lists.ts';
import type { CsvRow } from './numbered-records.ts';

/** Null for an empty cell; undefined without such a column. */
export function readCell(row: CsvRow, column: string): string | null | undefined {
  const cell = row[column];
  return cell === undefined || cell.trim() !== '' ? cell : null;
}

/** A whole number; any other text stays text, so that validation of the record reports it. */
export function readNumber(row: CsvRow, column: string): number | string | null | undefined {
  const cell = readCell(row, column);
  return typeof cell === 'string' ? toNumber(cell) : cell;
}

/** A list of whole numbers. */
export function readNumbers(row: CsvRow, column: string): readonly (number | string)[] | null | undefined {
  return readList(row, column)?.map(toNumber) ?? (row[column] === undefined ? undefined : null);
}

/** A list of texts without commas. */
export function readList(row: CsvRow, column: string): readonly string[] | null | undefined {
  const cell = row[column];
  return cell === undefined ? undefined : readBracketList(cell);
}

/** The columns `field.en`, `field.fr` as one object; undefined without any. */
export function readObject<T>(
  row: CsvRow,
  field: string,
  read: (row: CsvRow, column: string) => T,
): Readonly<Record<string, T>> | undefined {
  const columns = Object.keys(row).filter((column) => column.startsWith(`${field}.`));
  if (columns.length === 0) return undefined;
  return Object.fromEntries(columns.map((column) => [column.slice(field.length + 1), read(row, column)]));
}

function toNumber(text: string): number | string {
  const digits = text.trim();
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : text;
}
