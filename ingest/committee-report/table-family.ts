/**
 * Recognizes a table by its title, its header or the shape of its rows, and its columns by the words above them.
 * report-tables.ts lists the families.
 */
import { isTitleShaped } from './blocks.ts';
import type { Line } from './lines.ts';
import type { ReportContext } from './report-context.ts';

export interface Column {
  readonly header: RegExp;
  readonly optional?: true;
}

export interface TableFamily {
  readonly name: string;
  /** Title row of the table, or the paragraph above it. */
  readonly title?: RegExp;
  /** Columns by name. A table without a title is recognized by its header alone. */
  readonly columns?: Readonly<Record<string, Column>>;
  /** For tables with neither title nor header. */
  readonly fits?: (rows: readonly Line[], report: ReportContext) => boolean;
  readonly read: (table: ReportTable, report: ReportContext) => void;
}

export interface ReportTable {
  /** Words that match the title of the family; empty for a table without a title. */
  readonly title: string;
  readonly titleLocator: string;
  readonly header: Line | null;
  readonly rows: readonly Line[];
  /** Text of the cell in that column; empty if the row is shorter or the table lacks the column. */
  readonly cell: (row: Line, column: string) => string;
  /** Number of cells that a row needs for all known columns. */
  readonly width: number;
}

export type Recognition =
  | {
      readonly kind: 'table';
      readonly family: TableFamily;
      readonly table: ReportTable;
      readonly unknownColumns: readonly number[];
    }
  | {
      readonly kind: 'bad header';
      readonly family: TableFamily;
      readonly header: Line;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'unknown' };

export function recogniseTable(
  all: readonly Line[],
  above: Line | null,
  families: readonly TableFamily[],
  report: ReportContext,
): Recognition {
  const firstRow = all.findIndex((row) => !isTitleShaped(row));
  const titleRows = firstRow === -1 ? all : all.slice(0, firstRow);
  const rows = firstRow === -1 ? [] : all.slice(firstRow);
  // The nearest title wins: "Current Projects" below "Work Programme".
  const titles = [...[...titleRows].reverse(), ...(above === null ? [] : [above])];
  for (const family of families) {
    const title = titles.find((line) => family.title?.test(line.cells[0] ?? '') === true);
    if (family.title !== undefined && title === undefined) continue;
    if (family.columns !== undefined) {
      const known = readHeader(family, family.columns, rows, title);
      if (known !== null) return known;
    } else if (family.fits?.(rows.length === 0 ? all : rows, report) ?? title !== undefined) {
      return { kind: 'table', family, table: withoutHeader(rows, title ?? above), unknownColumns: [] };
    }
  }
  return { kind: 'unknown' };
}

function readHeader(
  family: TableFamily,
  columns: Readonly<Record<string, Column>>,
  rows: readonly Line[],
  title: Line | undefined,
): Recognition | null {
  const [header, ...body] = rows;
  if (header === undefined) return null;
  const missing = missingColumns(header, columns);
  if (missing.length > 0) return title === undefined ? null : { kind: 'bad header', family, header, missing };
  const found = matchColumns(header, columns);
  const taken = new Set(found.values());
  const unknownColumns = header.cells.flatMap((cell, index) =>
    cell === '' || taken.has(index) ? [] : [index + 1],
  );
  const table: ReportTable = {
    title: title?.cells[0] ?? '',
    titleLocator: (title ?? header).locator,
    header,
    rows: body,
    cell: (row, column) => row.cells[found.get(column) ?? -1] ?? '',
    width: 1 + Math.max(...found.values()),
  };
  return { kind: 'table', family, table, unknownColumns };
}

/** Names of required columns that the header lacks. */
export function missingColumns(header: Line, columns: Readonly<Record<string, Column>>): readonly string[] {
  const found = matchColumns(header, columns);
  return Object.keys(columns).filter((name) => !found.has(name) && columns[name]?.optional !== true);
}

/** True if the row has a cell for every known column; a shorter row is rejected. */
export function isWholeRow(row: Line, { width }: ReportTable, { facts }: ReportContext): boolean {
  const isWhole = row.cells.length >= width;
  if (!isWhole) facts.rejected(row.locator, `a row of ${row.cells.length} cells`, `${width} cells`);
  return isWhole;
}

/** Column names with the index of the first header cell that has their words. */
function matchColumns(header: Line, columns: Readonly<Record<string, Column>>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, column] of Object.entries(columns)) {
    const index = header.cells.findIndex((cell) => column.header.test(cell));
    if (index !== -1) found.set(name, index);
  }
  return found;
}

function withoutHeader(rows: readonly Line[], title: Line | null): ReportTable {
  return {
    title: title?.cells[0] ?? '',
    titleLocator: (title ?? rows[0])?.locator ?? '',
    header: null,
    rows,
    cell: () => '',
    width: 0,
  };
}
