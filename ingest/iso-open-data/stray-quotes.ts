/**
 * Quotation marks that stand inside a quoted cell without being doubled, as in one row of ISO's file of the ICS:
 * `"(dits "gaz"), etc."`.
 * In: lines of CSV whose rows are one line each. Out: the lines with such marks doubled, and notes. Not for: rows with line
 * breaks in their cells.
 *
 * A mark that neither begins a cell (at the start, behind a comma) nor ends one (before a comma, at the end) can only be
 * part of the text. Lines that are well formed stay as they are.
 */
import type { RecordNotes } from './record-notes.ts';
import type { TextLine, TextLines } from './text-lines.ts';

const CELL = String.raw`(?:"(?:[^"]|"")*"|[^",]*)`;
const wellFormed = new RegExp(`^${CELL}(?:,${CELL})*\r?$`, 'u');
const strayQuote = /(?<=[^,"])"(?=[^,"\r])/gu;

/** The same lines, each readable as CSV where it was not because of such marks. */
export async function* doubleStrayQuotes(
  lines: TextLines,
  notes: RecordNotes,
): AsyncGenerator<readonly TextLine[]> {
  for await (const some of lines) yield some.map((line) => doubleInLine(line, notes));
}

function doubleInLine(line: TextLine, notes: RecordNotes): TextLine {
  if (!line.text.includes('"') || wellFormed.test(line.text)) return line;
  const text = line.text.replace(strayQuote, '""');
  if (text !== line.text) notes.count('rows with quotation marks that are not doubled', line.number);
  return { ...line, text };
}
