/**
 * Lists of documents in the report of a group, in rows such as `2018-10-17, 2018-10-21<tab>Result of voting<tab>N2,
 * N5<tab>Inputs for DoC` or `Consensus Report<tab>ISO/TC 307/WG 1/N 669`. Dates are days of issue and need not ascend with
 * the numbers.
 */
import {
  parseDocumentNumber,
  parseDocumentNumbers,
  formatDocumentNumber,
  type DocumentNumber,
} from '../../vocabulary/document-number.ts';
import { projectNumber } from '../../vocabulary/document-reference.ts';
import type { Line } from './lines.ts';
import { joinOrdinals } from './project-titles.ts';
import { placeOf, reasonOf, type GroupPart, type ReportContext } from './report-context.ts';
import { parseStatedDate } from './stated-date.ts';
import type { TableFamily } from './table-family.ts';

/** Index of each column; -1 if the list does not have it. */
interface Columns {
  readonly dates: number;
  readonly title: number;
  readonly numbers: number;
  readonly purpose: number;
}

export const documentList: TableFamily = {
  name: 'list of documents',
  fits: (rows, { group }) => group !== null && columnsOf(rows, group) !== null,
  read(table, report) {
    const { group } = report;
    const columns = group === null ? null : columnsOf(table.rows, group);
    if (group === null || columns === null) return;
    if (group.heading.kind === 'none') {
      const reason =
        'the heading of this list of documents names neither a project nor a study; its documents have none';
      report.facts.unplaced(table.rows[0]?.locator ?? table.titleLocator, reason);
    }
    const seen = new Set<string>();
    for (const row of table.rows) {
      if (!isHeader(row)) addRow(row, columns, group, seen, report);
    }
  },
};

function isHeader(row: Line): boolean {
  return row.cells.some((cell) => /^(?:doc(?:ument)?\.? ?)?(?:n-?)?(?:number|no\.?)s?$/iu.test(cell));
}

/** The template has no header for lists: a column is recognized by the content of most of its cells. */
function columnsOf(rows: readonly Line[], group: GroupPart): Columns | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const indexes = [...Array(width).keys()];
  const share = (test: (cell: string) => boolean) =>
    indexes.map((index) => rows.filter(({ cells }) => test(cells[index] ?? '')).length);
  const numbers = majority(
    share((cell) => parseDocumentNumbers(cell, registerOf(group)).ok),
    rows.length,
  );
  if (numbers === -1) return null;
  const dates = majority(
    share((cell) => splitDates(cell).length > 0),
    rows.length,
  );
  const [title = -1, purpose = -1] = indexes.filter((index) => index !== numbers && index !== dates);
  return title === -1 ? null : { dates, title, numbers, purpose };
}

/** Index of the highest count if that is more than half of the rows, else -1. */
function majority(counts: readonly number[], rows: number): number {
  const highest = Math.max(0, ...counts);
  return highest * 2 > rows ? counts.indexOf(highest) : -1;
}

/** Dates of a cell, in order; empty if any part is not a date. */
function splitDates(cell: string): readonly string[] {
  if (cell === '') return [];
  const parts = cell.split(/\s*[,;\n]\s*(?=\d{4}-)/u).map(parseStatedDate);
  const dates = parts.flatMap((date) => (date.ok ? [date.value] : []));
  return dates.length === parts.length ? dates : [];
}

function addRow(
  row: Line,
  columns: Columns,
  group: GroupPart,
  seen: Set<string>,
  report: ReportContext,
): void {
  const { facts } = report;
  const cell = (index: number): string => row.cells[index] ?? '';
  const words = cell(columns.numbers);
  const read = parseDocumentNumbers(words, registerOf(group));
  const numbers = facts.accept(read, words, 'a document number', row.locator);
  if (numbers === undefined) return;
  const dates = splitDates(cell(columns.dates));
  if (columns.dates !== -1 && dates.length === 0) {
    const reason = `${JSON.stringify(cell(columns.dates))} is not a date`;
    facts.rejected(row.locator, reason, 'a date such as 2020-05-28');
  }
  const isUneven = dates.length > 1 && dates.length !== numbers.length;
  if (isUneven) {
    facts.ambiguous(row.locator, 'dates of documents', `${cell(columns.dates)} for ${words}`);
  }
  for (const [index, number] of numbers.entries()) {
    const date = isUneven ? undefined : dates.length === 1 ? dates[0] : dates[index];
    const key = formatDocumentNumber(number);
    if (seen.has(key)) facts.ambiguous(row.locator, 'document listed twice', key);
    seen.add(key);
    addDocument(number, date, cell(columns.title), cell(columns.purpose), row, group, report);
  }
}

function addDocument(
  number: DocumentNumber,
  date: string | undefined,
  titleWords: string,
  purposeWords: string,
  row: Line,
  group: GroupPart,
  report: ReportContext,
): void {
  const { facts } = report;
  const title = joinOrdinals(titleWords.replaceAll('\n', ' '));
  const { purpose, deadline } = readPurpose(purposeWords.replaceAll('\n', ' '));
  const { heading } = group;
  facts.add(
    'document',
    number,
    {
      title: title === '' ? undefined : title,
      date,
      purpose: purpose === '' ? undefined : purpose,
      deadline,
      listedBy: group.group ?? undefined,
      row: row.locator,
      project: heading.kind === 'project' ? projectNumber(heading.reference) : undefined,
      study: heading.kind === 'study' ? heading.title : undefined,
    },
    { ...placeOf(row, report), asOf: date ?? group.date },
    {
      ...reasonOf(group),
      stated: {
        title: facts.canonical(row.locator, 'title', titleWords, title),
        purpose: purpose === purposeWords ? undefined : purposeWords,
      },
    },
  );
}

/** The purpose, capitalized and with joined ordinals, and the deadline that it has in parentheses. */
function readPurpose(words: string): { purpose: string; deadline: string | undefined } {
  const match = /\s*\(deadline:?\s*([^()]+)\)/iu.exec(words);
  const deadline = match === null ? null : parseStatedDate(match[1] ?? '');
  const text = match !== null && deadline?.ok === true ? words.replace(match[0], '') : words;
  const purpose = joinOrdinals(text.replace(/\s+/gu, ' ').trim());
  return {
    purpose: purpose.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    deadline: deadline?.ok === true ? deadline.value : undefined,
  };
}

/** Adds the document that is the report of a group itself. */
export function addOwnNumber(
  words: string,
  line: Line,
  title: string | null,
  group: GroupPart,
  report: ReportContext,
): void {
  const read = parseDocumentNumber(words, registerOf(group));
  const number = report.facts.accept(read, words, 'a document number', line.locator);
  if (number === undefined) return;
  report.facts.add(
    'document',
    number,
    { title: title ?? undefined, date: group.date },
    { locator: line.locator, asOf: group.date },
    reasonOf(group),
  );
}

/** A number without a register belongs to the register of the group. */
function registerOf({ group }: Pick<GroupPart, 'group'>): { readonly register?: string } {
  return group === null ? {} : { register: group };
}
