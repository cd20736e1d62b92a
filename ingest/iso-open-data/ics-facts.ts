import type { Fact } from '../../facts/facts.ts';
import { given, provenance, type FileOrigin } from './given-values.ts';
import type { RecordNotes } from './record-notes.ts';
import type { IcsRecord } from './record-shapes.ts';

/** One fact per code of the International Classification for Standards. */
export function icsFacts(
  records: readonly { readonly line: number; readonly record: IcsRecord }[],
  origin: FileOrigin,
  notes: RecordNotes,
): readonly Fact[] {
  const codes = new Set(records.map(({ record }) => record.identifier));
  return records.map(({ line, record }): Fact => {
    const { identifier: code, titleEn: title, titleFr, scopeEn: scope } = record;
    const parent = record.parent === '' ? null : record.parent;
    if (parent !== null && !codes.has(parent))
      notes.count('parent codes that are not in the file', line, parent);
    const isBelow = parent === null ? code.length === 2 : code.startsWith(`${parent}.`);
    if (!isBelow)
      notes.count('codes that do not begin with their parent', line, `${code} below ${parent ?? 'null'}`);
    return {
      kind: 'ics',
      subject: { code },
      values: given({ parent, title, titleFr, scope }),
      ...provenance(origin, `code ${code}`),
    };
  });
}
