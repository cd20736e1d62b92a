/**
 * The line model: a report as paragraphs and table rows with their places, independent of the file format. Here from text,
 * with one paragraph or table row per line and tabs between cells; docx-lines.ts reads Word files.
 */
import { lineLocator } from '../../facts/provenance.ts';

export interface Line {
  /** `line 177`, or `paragraph 12` and `table 3 row 4` in a format without lines. */
  readonly locator: string;
  /** One cell for a paragraph. A cell may hold several paragraphs, separated by line ends. */
  readonly cells: readonly string[];
  /** Number of the table of the row; null for a paragraph. */
  readonly table: number | null;
  /** Bold words at the start of a paragraph, such as `DIS 22739 Terminology.`; null without. */
  readonly lead: string | null;
}

const lineEnd = /\r\n|\r|\n/;
const boldLead = /^(?:\d+\.\s+)?\*\*(.+?)\*\*(?=.)/;
const allBold = /^\*\*([^*]+)\*\*$/;

/** Blank lines are dropped. Lines between two blank lines are one table if one of them has a tab. */
export function readReportText(text: string): readonly Line[] {
  const lines: Line[] = [];
  let run: { text: string; number: number }[] = [];
  let tables = 0;
  const flush = (): void => {
    const isTable = run.some((line) => line.text.includes('\t'));
    if (isTable) tables += 1;
    for (const line of run) {
      const cells = isTable ? line.text.split('\t').map(tidy) : [tidy(line.text).replace(allBold, '$1')];
      if (cells.every((cell) => cell === '')) continue;
      lines.push({
        locator: lineLocator(line.number),
        cells,
        table: isTable ? tables : null,
        lead: isTable ? null : (boldLead.exec(cells[0] ?? '')?.[1] ?? null),
      });
    }
    run = [];
  };
  for (const [index, line] of text.split(lineEnd).entries()) {
    if (line.trim() === '' && !line.includes('\t')) flush();
    else run.push({ text: line, number: index + 1 });
  }
  flush();
  return lines;
}

/** A cell without layout: white space is folded, invisible marks at word breaks are removed. */
export function tidy(cell: string): string {
  return cell
    .replace(/[\u200B\uFEFF]/g, '')
    .split('\n')
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');
}

/** `lines 245-249`, or first and last place in a format without lines. */
export function spanLocator(lines: readonly Line[]): string {
  const first = lines[0]?.locator ?? '';
  const last = lines.at(-1)?.locator ?? first;
  const numbers = [first, last].map((locator) => /^line (\d+)$/.exec(locator)?.[1]);
  if (numbers[0] !== undefined && numbers[1] !== undefined) {
    return lineLocator(Number(numbers[0]), Number(numbers[1]));
  }
  return first === last ? first : `${first} to ${last}`;
}
