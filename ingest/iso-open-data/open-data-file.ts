/**
 * Which file of ISO Open Data the lines are, told by its first record and not by its name.
 * In: lines of text. Out: what the records are, in which form, and all of the lines. Not for: reading the records.
 */
import { parseJson } from './numbered-records.ts';
import type { TextLine, TextLines } from './text-lines.ts';

export type OpenDataFormat = 'iso-committees' | 'iso-deliverables' | 'iso-ics';

export interface OpenDataFile {
  readonly format: OpenDataFormat;
  readonly form: 'json' | 'csv';
  readonly lines: TextLines;
}

/** Fields that only the records of that file have, as the JSON form and as the CSV form name them. */
const signs: readonly {
  readonly format: OpenDataFormat;
  readonly json: readonly string[];
  readonly csv: readonly string[];
}[] = [
  {
    format: 'iso-committees',
    json: ['reference', 'secretariat', 'committeeLiaisons'],
    csv: ['reference', 'secretariat.id', 'committeeLiaisons.id'],
  },
  {
    format: 'iso-deliverables',
    json: ['reference', 'deliverableType', 'currentStage'],
    csv: ['reference', 'deliverableType', 'currentStage'],
  },
  { format: 'iso-ics', json: [], csv: ['identifier', 'parent', 'titleEn'] },
];

/** Null where the first line is that of no known file. Throws UnreadableSource where it is a cut-off JSON record. */
export async function recognizeOpenData(lines: TextLines, file: string): Promise<OpenDataFile | null> {
  const reader = lines[Symbol.asyncIterator]();
  let start: readonly TextLine[] = [];
  for (let next = await reader.next(); next.done !== true; next = await reader.next()) {
    start = withoutBlankStart(next.value);
    if (start.length > 0) break;
  }
  const [first] = start;
  const recognized = first === undefined ? null : recognize(first, file);
  if (recognized === null) {
    await reader.return?.();
    return null;
  }
  return { ...recognized, lines: joinLines(start, reader) };
}

function withoutBlankStart(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return first === -1 ? [] : lines.slice(first);
}

function recognize({ text, number }: TextLine, file: string): Omit<OpenDataFile, 'lines'> | null {
  if (/^\s*\{\s*"/u.test(text)) {
    const record = parseJson(text, number, file) as object;
    const found = signs.find(({ json }) => json.length > 0 && json.every((field) => field in record));
    return found === undefined ? null : { format: found.format, form: 'json' };
  }
  const columns = new Set(text.split(',').map((column) => column.trim().replace(/^"(.*)"$/u, '$1')));
  const found = signs.find(({ csv }) => csv.every((column) => columns.has(column)));
  return found === undefined ? null : { format: found.format, form: 'csv' };
}

/** Closes the reader when nobody reads on. */
async function* joinLines(
  start: readonly TextLine[],
  reader: AsyncIterator<readonly TextLine[]>,
): AsyncGenerator<readonly TextLine[]> {
  try {
    yield start;
    for (let next = await reader.next(); next.done !== true; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}
