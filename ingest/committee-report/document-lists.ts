/**
 * Lists of documents in the report of a group.
 * In: rows such as `2018-10-17, 2018-10-21<tab>Result of voting<tab>N2, N5<tab>Inputs for DoC`, or `Consensus
 * Report<tab>ISO/TC 307/WG 1/N 669`. Out: one document fact for each number. Not for: putting dates in order; they are
 * days of issue, and numbers are given in another order.
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

/** Index of each column; -1 where the list has none. */
interface Columns {
  readonly dates: number;
  readonly title: number;
  readonly numbers: number;
  readonly purpose: number;
}

export const documentList: TableFamily = {
  name: 'list of documents',
  fits: (rows, { group }) => group !== null && columnsOf(rows, group.group) !== null,
  read(table, report) {
    const { group } = report;
    const columns = group === null ? null : columnsOf(table.rows, group.group);
    if (group === null || columns === null) return;
    if (group.heading.kind === 'none') {
      const reason =
        'the heading of this list of documents names no project and no study; its documents stand alone';
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

/** Lists have no header in the template: a column is known by what stands in most of its cells. */
function columnsOf(rows: readonly Line[], register: string | null): Columns | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const indexes = [...Array(width).keys()];
  const context = register === null ? {} : { register };
  const share = (test: (cell: string) => boolean) =>
    indexes.map((index) => rows.filter(({ cells }) => test(cells[index] ?? '')).length);
  const numbers = most(
    share((cell) => parseDocumentNumbers(cell, context).ok),
    rows.length,
  );
  if (numbers === -1) return null;
  const dates = most(
    share((cell) => splitDates(cell).length > 0),
    rows.length,
  );
  const [title = -1, purpose = -1] = indexes.filter((index) => index !== numbers && index !== dates);
  return title === -1 ? null : { dates, title, numbers, purpose };
}

function most(counts: readonly number[], rows: number): number {
  const highest = Math.max(0, ...counts);
  return highest * 2 > rows ? counts.indexOf(highest) : -1;
}

/** Dates of a cell in their order; empty when a part of it is no date. */
function splitDates(cell: string): readonly string[] {
  if (cell === '') return [];
  const dates = cell.split(/\s*[,;\n]\s*(?=\d{4}-)/u).map(parseStatedDate);
  return dates.flatMap((date) => (date.ok ? [date.value] : [])).length === dates.length
    ? dates.flatMap((date) => (date.ok ? [date.value] : []))
    : [];
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
  const numbers = parseDocumentNumbers(
    cell(columns.numbers),
    group.group === null ? {} : { register: group.group },
  );
  if (!numbers.ok) {
    facts.rejected(
      row.locator,
      `${JSON.stringify(cell(columns.numbers))} is no document number`,
      numbers.expected,
    );
    return;
  }
  const dates = splitDates(cell(columns.dates));
  if (columns.dates !== -1 && dates.length === 0) {
    facts.rejected(
      row.locator,
      `${JSON.stringify(cell(columns.dates))} is no date`,
      'a date such as 2020-05-28',
    );
  }
  const isUneven = dates.length > 1 && dates.length !== numbers.value.length;
  if (isUneven) {
    facts.ambiguous(row.locator, 'dates of documents', `${cell(columns.dates)} for ${cell(columns.numbers)}`);
  }
  for (const [index, number] of numbers.value.entries()) {
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

/** The purpose with a capital at its start and whole ordinals, and the deadline out of its parentheses. */
export function readPurpose(words: string): { purpose: string; deadline: string | undefined } {
  const match = /\s*\(deadline:?\s*([^()]+)\)/iu.exec(words);
  const deadline = match === null ? null : parseStatedDate(match[1] ?? '');
  const kept = match !== null && deadline?.ok === true ? words.replace(match[0], '') : words;
  const purpose = joinOrdinals(kept.replace(/\s+/gu, ' ').trim());
  return {
    purpose: purpose.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    deadline: deadline?.ok === true ? deadline.value : undefined,
  };
}

/** The number that the report of a group itself carries. */
export function addOwnNumber(
  words: string,
  line: Line,
  title: string | null,
  group: GroupPart,
  report: ReportContext,
): void {
  const number = parseDocumentNumber(words, group.group === null ? {} : { register: group.group });
  if (!number.ok) {
    report.facts.rejected(line.locator, `${JSON.stringify(words)} is no document number`, number.expected);
    return;
  }
  report.facts.add(
    'document',
    number.value,
    { title: title ?? undefined, date: group.date },
    { locator: line.locator, asOf: group.date },
    reasonOf(group),
  );
}
