/**
 * Rows as NDJSON, or as CSV with one column for each value. In CSV, lists of texts are joined by `; `, other lists are
 * JSON, and a text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Row } from './rows.ts';

export const exportFormats = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportMediaTypes: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** The text of an export; rows are requested as the text is read. */
export function formatRows(
  rows: AsyncIterable<Row>,
  format: ExportFormat,
  columns: readonly string[],
): AsyncIterable<string | Buffer> {
  return format === 'ndjson' ? formatNdjson(rows) : formatCsv(rows, columns);
}

async function* formatNdjson(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function formatCsv(rows: AsyncIterable<Row>, columns: readonly string[]): AsyncIterable<Buffer> {
  const records = Readable.from(toRecords(rows, columns), { highWaterMark: 16 });
  const csv = stringify({
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
  records.on('error', (error) => csv.destroy(error));
  csv.on('close', () => records.destroy());
  return records.pipe(csv);
}

async function* toRecords(rows: AsyncIterable<Row>, columns: readonly string[]): AsyncGenerator<unknown[]> {
  for await (const row of rows) {
    const cells = new Map(flattenRow(row, ''));
    yield columns.map((column) => cells.get(column) ?? null);
  }
}

/** The values of a row by column name. */
function flattenRow(row: Row, prefix: string): (readonly [column: string, cell: unknown])[] {
  return Object.entries(row).flatMap(([name, value]) => {
    const column = `${prefix}${name}`;
    if (Array.isArray(value)) return [[column, listCell(value)] as const];
    if (typeof value === 'object' && value !== null) return flattenRow(value as Row, `${column}.`);
    return [[column, value] as const];
  });
}

function listCell(list: readonly unknown[]): string {
  return list.every((item) => typeof item !== 'object') ? list.map(String).join('; ') : JSON.stringify(list);
}
