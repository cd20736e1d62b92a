/**
 * Rows of deliverables in the flattened CSV form as records of the JSON form.
 * In: cells by column name. Out: a record that is still to be checked. Not for: lists of ids beside names; deliverables
 * have none.
 */
import { readCell, readList, readNumber, readNumbers, readObject } from './csv-cells.ts';
import type { CsvRow } from './numbered-records.ts';

/** The record of a row. */
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
