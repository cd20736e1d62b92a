/**
 * Which file of ISO Open Data the lines are, told by its first record and not by its name.
 * In: lines of text. Out: what the records are, in which form, and all of the lines. Not for: reading the records.
 */
import { parseJson } from './numbered-records.ts';
import type { TextLine } from './text-lines.ts';

export type OpenDataFormat = 'iso-committees' | 'iso-deliverables' | 'iso-ics';

export interface OpenDataFile {
  readonly format: OpenDataFormat;
  readonly form: 'json' | 'csv';
  readonly lines: AsyncIterable<TextLine>;
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
export async function recognizeOpenData(
  lines: AsyncIterable<TextLine>,
  file: string,
): Promise<OpenDataFile | null> {
  const reader = lines[Symbol.asyncIterator]();
  let first = await reader.next();
  while (first.done !== true && first.value.text.trim() === '') first = await reader.next();
  const recognized = first.done === true ? null : recognize(first.value, file);
  if (first.done === true || recognized === null) {
    await reader.return?.();
    return null;
  }
  return { ...recognized, lines: joinLines(first.value, reader) };
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
async function* joinLines(first: TextLine, reader: AsyncIterator<TextLine>): AsyncGenerator<TextLine> {
  try {
    yield first;
    for (let next = await reader.next(); next.done !== true; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}
