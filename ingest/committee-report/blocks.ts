/** Groups lines into paragraphs and tables, and joins tables that a page header splits. */
import type { Line } from './lines.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'table'; readonly rows: readonly Line[] };

export interface BlockRules {
  /** True for two consecutive paragraphs that form a page header. */
  readonly isPageHeader: (first: Line, second: Line) => boolean;
  /** True for a row that is the title or the header of a known table. */
  readonly opensTable: (row: Line) => boolean;
  /** True for a row that is the title of a known table, which ends the table above it. */
  readonly isTitle: (row: Line) => boolean;
}

export function toBlocks(lines: readonly Line[], rules: BlockRules): readonly Block[] {
  const blocks: Block[] = [];
  let pageBreak = false;
  for (let index = 0; index < lines.length; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined) break;
    if (isPair(line, next) && rules.isPageHeader(line, next)) {
      pageBreak = true;
      index += 1;
      continue;
    }
    const before = blocks.at(-1);
    if (line.table === null) {
      blocks.push({ kind: 'paragraph', line });
    } else if (continues(line, before, pageBreak, rules)) {
      blocks[blocks.length - 1] = { kind: 'table', rows: [...before.rows, line] };
    } else {
      blocks.push({ kind: 'table', rows: [line] });
    }
    pageBreak = false;
  }
  return blocks;
}

function isPair(line: Line, next: Line | undefined): next is Line {
  return line.table === null && next?.table === null;
}

function continues(
  row: Line,
  before: Block | undefined,
  pageBreak: boolean,
  rules: BlockRules,
): before is { kind: 'table'; rows: readonly Line[] } {
  if (before?.kind !== 'table') return false;
  if (before.rows.at(-1)?.table === row.table) return !rules.isTitle(row) || onlyTitles(before.rows, rules);
  return pageBreak && !rules.opensTable(row);
}

/** `Work Programme` and `Current Projects` above one header are two titles of one table. */
function onlyTitles(rows: readonly Line[], rules: BlockRules): boolean {
  return rows.every((row) => rules.isTitle(row) || isTitleShaped(row));
}

/** True for a row with words in its first cell only. */
export function isTitleShaped(row: Line): boolean {
  return row.cells[0] !== '' && row.cells.slice(1).every((cell) => cell === '');
}
