import { readCell, readList, readNumber, readNumbers, readObject } from './csv-cells.ts';
import type { CsvRow } from './numbered-records.ts';

/** A row of the flattened CSV form as a record of the JSON form, not validated yet. */
export function deliverableOfRow(row: CsvRow): unknown {
  return {
    id: readNumber(row, 'id'),
    deliverableType: readCell(row, 'deliverableType'),
    supplementType: readCell(row, 'supplementType'),
    reference: readCell(row, 'reference'),
    publicationDate: readCell(row, 'publicationDate'),
    edition: readNumber(row, 'edition'),
    icsCode: readList(row, 'icsCode'),
    ownerCommittee: readCell(row, 'ownerCommittee'),
    currentStage: readNumber(row, 'currentStage'),
    replaces: readNumbers(row, 'replaces'),
    replacedBy: readNumbers(row, 'replacedBy'),
    languages: readList(row, 'languages'),
    pages: readObject(row, 'pages', readNumber),
    scope: readObject(row, 'scope', readCell),
    title: readObject(row, 'title', readCell),
  };
}
