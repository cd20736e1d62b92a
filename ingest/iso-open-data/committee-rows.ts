/**
 * Rows of committees in ISO's CSV form as records of the JSON form. A list that can be split in several ways stays open, with
 * its words.
 */
import { committeeLists, type CommitteeList } from '../../history/editions/open-lists.ts';
import { splitBracketNames } from './bracket-lists.ts';
import { readCell, readNumber, readNumbers, readObject } from './csv-cells.ts';
import { addName, joinNames, type KnownNames } from './known-names.ts';
import type { CsvRow, NumberedRecord } from './numbered-records.ts';

/** A committee record, not validated yet. */
export interface UncheckedCommittee {
  readonly line: number;
  readonly record: unknown;
  /** Words of the lists that can be split in several ways; the record has null in their place. */
  readonly open: Readonly<Partial<Record<CommitteeList, string>>>;
}

const nameField = (list: CommitteeList) => (list === 'committeeLiaisons' ? 'reference' : 'acronym');

/** `findNames` is called only if the rows alone leave a list open. */
export async function readCommitteeRows(
  rows: readonly NumberedRecord<CsvRow>[],
  findNames: () => Promise<KnownNames>,
): Promise<readonly UncheckedCommittee[]> {
  const records = rows.map(({ record }) => record);
  const read = (known: KnownNames) => {
    const names = namesOfRows(records, known);
    return rows.map((row) => readRow(row, names));
  };
  const committees = read(new Map());
  if (committees.every(({ open }) => Object.keys(open).length === 0)) return committees;
  return read(await findNames());
}

/**
 * The names of committees, of secretariats and in lists that can be split in one way only. A name from one list may decide
 * another, so this repeats until no id gains its first name.
 */
function namesOfRows(rows: readonly CsvRow[], known: KnownNames): KnownNames {
  let names = known;
  for (;;) {
    const next = joinNames(names, namesBeside(rows, names));
    if (next.size === names.size) return next;
    names = next;
  }
}

function namesBeside(rows: readonly CsvRow[], known: KnownNames): KnownNames {
  const names = new Map<number, Set<string>>();
  const add = (id: unknown, name: string | null | undefined) => {
    if (typeof id === 'number' && typeof name === 'string') addName(names, id, name);
  };
  for (const row of rows) {
    add(readNumber(row, 'id'), readCell(row, 'reference'));
    add(readNumber(row, 'secretariat.id'), readCell(row, 'secretariat.acronym'));
    for (const list of committeeLists) {
      const ids = idsOf(row, list);
      const split = splitBracketNames(row[`${list}.${nameField(list)}`] ?? '', ids, (id) => known.get(id));
      if (split.ok)
        ids.forEach((id, index) => {
          add(id, split.names[index]);
        });
    }
  }
  return names;
}

function idsOf(row: CsvRow, list: CommitteeList): readonly number[] {
  const ids = readNumbers(row, `${list}.id`) ?? [];
  return ids.every((id) => typeof id === 'number') ? ids : [];
}

function readRow({ line, record: row }: NumberedRecord<CsvRow>, known: KnownNames): UncheckedCommittee {
  const open: Partial<Record<CommitteeList, string>> = {};
  const lists = committeeLists.map((list): readonly [CommitteeList, unknown] => {
    const items = readPairs(row, list, known);
    if (typeof items !== 'string') return [list, items];
    open[list] = items;
    return [list, null];
  });
  const record = {
    id: readNumber(row, 'id'),
    reference: readCell(row, 'reference'),
    status: readCell(row, 'status'),
    title: readObject(row, 'title', readCell),
    secretariat: { id: readNumber(row, 'secretariat.id'), acronym: readCell(row, 'secretariat.acronym') },
    creationDate: readCell(row, 'creationDate'),
    scope: readObject(row, 'scope', readCell),
    parentId: readNumber(row, 'parentId'),
    childrenId: readNumbers(row, 'childrenId'),
    ...(Object.fromEntries(lists) as Readonly<Record<CommitteeList, unknown>>),
  };
  return { line, record, open };
}

/** The list, null if empty, or its words if it stays open. */
function readPairs(row: CsvRow, list: CommitteeList, known: KnownNames): unknown {
  const name = nameField(list);
  const cell = row[`${list}.${name}`];
  const ids = readNumbers(row, `${list}.id`);
  if (cell === undefined || ids === undefined) return undefined;
  if (ids === null) return cell.trim() === '' ? null : cell.trim();
  if (!ids.every((id) => typeof id === 'number')) return ids;
  const split = splitBracketNames(cell, ids, (id) => known.get(id));
  if (!split.ok) return split.text === '' ? `${String(ids.length)} ids without names` : split.text;
  return ids.map((id, index) => ({ id, [name]: emptyAsNull(split.names[index] ?? '') }));
}

function emptyAsNull(name: string): string | null {
  return name === '' || name === 'null' ? null : name;
}
