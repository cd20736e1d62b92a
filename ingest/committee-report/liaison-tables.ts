/**
 * Directed liaisons with committees and the committee's representatives in them. The two directions are not matched: a
 * committee in one table and not in the other is a finding (liaisons/discrepancies).
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import { liaisonScope, representationScope } from '../../facts/rosters.ts';
import type { Line } from './lines.ts';
import { readPeople } from './people-cells.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import type { ReportTable, TableFamily } from './table-family.ts';

type Direction = 'to' | 'from';

export const liaisonsTo: TableFamily = {
  name: 'liaison committees to',
  title: /^liaison committees to /iu,
  read: (table, report) => {
    readLiaisons(table, 'to', report);
  },
};

export const liaisonsFrom: TableFamily = {
  name: 'liaison committees from',
  title: /^liaison committees from /iu,
  read: (table, report) => {
    readLiaisons(table, 'from', report);
  },
};

function readLiaisons(table: ReportTable, direction: Direction, report: ReportContext): void {
  const named = parseCommittee(table.title.replace(/^liaison committees (?:to|from) /iu, ''));
  if (!named.ok || named.value !== report.committee) {
    report.facts.rejected(
      table.titleLocator,
      `the table names ${named.ok ? named.value : 'another committee'}`,
      report.committee,
    );
    return;
  }
  const whole = placeOf({ locator: table.titleLocator }, report);
  const scope = liaisonScope(direction, report.committee, 'committees');
  report.facts.list('liaison', scope, [], whole);
  if (direction === 'from') {
    report.facts.list('representation', representationScope(report.committee, 'committees'), [], whole);
  }
  const columns = columnsOf(table.rows[0]);
  for (const row of columns.isHeader ? table.rows.slice(1) : table.rows) {
    readRow(row, columns, direction, whole.locator, report);
  }
}

interface Columns {
  readonly committee: number;
  readonly title: number;
  readonly people: number;
  readonly isHeader: boolean;
}

/** The template has no header for these tables; a report that has one names the columns. */
function columnsOf(first: Line | undefined): Columns {
  const find = (pattern: RegExp): number => first?.cells.findIndex((cell) => pattern.test(cell)) ?? -1;
  const [committee, title, people] = [
    find(/^(?:reference|committee)$/iu),
    find(/^(?:committee )?title$/iu),
    find(/^(?:liaison )?representatives?$/iu),
  ];
  if (committee === -1) return { committee: 0, title: 1, people: 2, isHeader: false };
  return { committee, title, people, isHeader: true };
}

function readRow(
  row: Line,
  columns: Columns,
  direction: Direction,
  table: string,
  report: ReportContext,
): void {
  const place = placeOf(row, report);
  const whole = { locator: table, asOf: place.asOf };
  const scope = liaisonScope(direction, report.committee, 'committees');
  const people = representationScope(report.committee, 'committees');
  const words = row.cells[columns.committee] ?? '';
  const committee = report.facts.accept(parseCommittee(words), words, 'a committee', row.locator);
  if (committee === undefined) {
    report.facts.incomplete('liaison', scope, whole);
    if (direction === 'from') report.facts.incomplete('representation', people, whole);
    return;
  }
  report.facts.canonical(row.locator, 'committee', words, committee);
  const title = row.cells[columns.title] ?? '';
  if (title !== '') report.facts.add('committee', { committee }, { title }, place);
  const ends = [{ committee }, { committee: report.committee }] as const;
  const [from, to] = direction === 'to' ? ends : [ends[1], ends[0]];
  report.facts.list(
    'liaison',
    scope,
    [report.facts.add('liaison', { from, to, directed: true }, {}, place)],
    whole,
  );
  if (direction === 'to') return;
  const cell = row.cells[columns.people] ?? '';
  if (cell === '') return;
  const persons = readPeople(cell, 'representatives', place, report);
  if (persons === null) report.facts.incomplete('representation', people, whole);
  for (const person of persons ?? []) {
    const subject = { from: report.committee, to: { committee }, person };
    const fact = report.facts.add('representation', subject, { listed: true }, place);
    report.facts.list('representation', people, [fact], whole);
  }
}
