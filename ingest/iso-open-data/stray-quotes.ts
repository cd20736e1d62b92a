/**
 * Quotation marks inside a quoted cell that are not doubled, as in one row of ISO's file of the ICS:
 * `"(dits "gaz"), etc."`. Rows must be one line each.
 *
 * A mark that neither begins a cell (at the start, after a comma) nor ends one (before a comma, at the end) can only be
 * part of the text. Well-formed lines do not change.
 */
import type { RecordNotes } from './record-notes.ts';
import type { TextLine, TextLines } from './text-lines.ts';

const CELL = String.raw`(?:"(?:[^"]|"")*"|[^",]*)`;
const wellFormed = new RegExp(`^${CELL}(?:,${CELL})*\r?$`, 'u');
const strayQuote = /(?<=[^,"])"(?=[^,"\r])/gu;

/** The same lines with such marks doubled. */
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
