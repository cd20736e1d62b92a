/** Recognizes a file of ISO Open Data by its first record, not by its name. */
import { parseJson } from './numbered-records.ts';
import { resume, type TextLine, type TextLines } from './text-lines.ts';

export type OpenDataFormat = 'iso-committees' | 'iso-deliverables' | 'iso-ics';

export interface OpenDataFile {
  readonly format: OpenDataFormat;
  readonly form: 'json' | 'csv';
  readonly lines: TextLines;
}

/** Fields that only the records of that file have, in the JSON form and in the CSV form. */
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

/** Null if the first line is not one of a known file. Throws UnreadableSource if it is a truncated JSON record. */
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
  return { ...recognized, lines: resume(start, reader) };
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
