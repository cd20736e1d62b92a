/**
 * The line model: a report as paragraphs and table rows, whatever file format it came in.
 * In: the text of a report, one paragraph or table row a line, cells separated by tabs. Out: lines that know their place.
 * Not for: meaning; which table is which is for recognise-table.ts to say.
 */
import { lineLocator } from '../../facts/provenance.ts';

export interface Line {
  /** `line 177`, or `paragraph 12` and `table 3 row 4` where the format has no lines. */
  readonly locator: string;
  /** One cell for a paragraph. A cell may hold several paragraphs, separated by line ends. */
  readonly cells: readonly string[];
  /** Number of the table that the row stands in; null for a paragraph. */
  readonly table: number | null;
  /** The bold words that a paragraph opens with, such as `DIS 22739 Terminology.`; null where it has none. */
  readonly lead: string | null;
}

const lineEnd = /\r\n|\r|\n/;
const boldLead = /^(?:\d+\.\s+)?\*\*(.+?)\*\*(?=.)/;
const allBold = /^\*\*([^*]+)\*\*$/;

/** Blank lines are left out; lines between two blank lines are one table when one of them has a tab. */
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

/** A cell without layout: no-break spaces as spaces, runs of blanks as one, no invisible marks at word breaks. */
export function tidy(cell: string): string {
  return cell
    .replace(/[\u200B\uFEFF]/g, '')
    .split('\n')
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');
}

/** `lines 245-249`, or the two places where they are not lines. */
export function spanLocator(lines: readonly Line[]): string {
  const first = lines[0]?.locator ?? '';
  const last = lines.at(-1)?.locator ?? first;
  const numbers = [first, last].map((locator) => /^line (\d+)$/.exec(locator)?.[1]);
  if (numbers[0] !== undefined && numbers[1] !== undefined) {
    return lineLocator(Number(numbers[0]), Number(numbers[1]));
  }
  return first === last ? first : `${first} to ${last}`;
}
