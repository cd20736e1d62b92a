/**
 * Converts a consolidated report of a committee manager, written to the template of ISO committees, into facts, with contact
 * details separated. Prose is skipped; hand-written statements cover it.
 *
 * The report is read twice. The first reading finds the names, member bodies and groups that it mentions; the second
 * uses them where a cell can be read in several ways.
 */
import { describeCommittee, parseCommittee } from '../../vocabulary/committee-reference.ts';
import type { Fact, Source } from '../../facts/facts.ts';
import { personId } from '../../vocabulary/person-name.ts';
import type { ImportReport } from '../import-report.ts';
import { findSamePeople } from '../people.ts';
import { isTitleShaped, toBlocks, type Block } from './blocks.ts';
import { addCoverFacts, describeSource, type SourceName } from './cover-facts.ts';
import { readCover, type Cover } from './cover.ts';
import { findInconsistencies } from './inconsistencies.ts';
import type { Line } from './lines.ts';
import { readBlocks, type Known } from './read-blocks.ts';
import { ReportFacts } from './report-facts.ts';
import { reportTables } from './report-tables.ts';
import { missingColumns } from './table-family.ts';
import { UnreadableReport } from './unreadable-report.ts';

export interface CommitteeReport {
  readonly source: Source;
  readonly facts: readonly Fact[];
  /** Contact details; they belong in private fact files only. */
  readonly privateFacts: readonly Fact[];
  readonly report: ImportReport;
}

/** Throws UnreadableReport if the cover does not state committee and day, or if the file is truncated. */
export function parseCommitteeReport(lines: readonly Line[], name: SourceName): CommitteeReport {
  if (lines.length === 0)
    throw new UnreadableReport(name.file, null, 'the file has no text; expected a report');
  const cover = readCover(lines, name.file);
  const blocks = toBlocks(lines, {
    isPageHeader: (first, second) => isPageHeader(first, second, cover),
    opensTable: (row) => isTableTitle(row) || isTableHeader(row),
    isTitle: isTableTitle,
  });
  refuseTruncatedTable(blocks, name.file);
  const empty = { people: new Set<string>(), bodies: new Set<string>(), groups: new Set<string>() };
  const draft = new ReportFacts(name.sourceId);
  readBlocks(blocks, cover, empty, draft);
  const known = knownOf(draft.facts, cover);
  const facts = new ReportFacts(name.sourceId);
  addCoverFacts(cover, facts);
  const read = readBlocks(blocks, cover, known, facts);
  addCoverContact(cover, facts);
  addAliases(facts);
  findInconsistencies(cover, read, lines.at(-1)?.locator ?? '', facts);
  const report = facts.finish();
  return {
    source: describeSource(cover, name),
    facts: facts.facts,
    privateFacts: facts.privateFacts,
    report,
  };
}

function isPageHeader(first: Line, second: Line, cover: Cover): boolean {
  if (first === cover.reference.line || second.cells[0] !== cover.title.words) return false;
  const reference = parseCommittee(first.cells[0] ?? '');
  return reference.ok && reference.value === cover.committee;
}

function isTableTitle(row: Line): boolean {
  return isTitleShaped(row) && reportTables.some(({ title }) => title?.test(row.cells[0] ?? '') === true);
}

function isTableHeader(row: Line): boolean {
  return reportTables.some(
    ({ columns }) => columns !== undefined && missingColumns(row, columns).length === 0,
  );
}

/** A file that ends inside a row was truncated, so the rows before the cut cannot be trusted either. */
function refuseTruncatedTable(blocks: readonly Block[], file: string): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'table') return;
  const row = last.rows.at(-1);
  if (row === undefined) return;
  const width = Math.max(...last.rows.map(({ cells }) => cells.length));
  if (row.cells.length < width) {
    const problem = `the file ends inside a table, in a row of ${row.cells.length} cells; expected ${width}`;
    throw new UnreadableReport(file, row.locator, problem);
  }
  if (isTableTitle(row) || isTableHeader(row)) {
    const problem = 'the file ends with the header of a table; expected its rows';
    throw new UnreadableReport(file, row.locator, problem);
  }
}

function knownOf(facts: readonly Fact[], cover: Cover): Known {
  const people = new Set<string>();
  const bodies = new Set(cover.secretariat?.body == null ? [] : [cover.secretariat.body]);
  const groups = new Set(cover.announced.map(({ group }) => group));
  for (const fact of facts) {
    if (fact.kind === 'national-body') bodies.add(fact.subject.body);
    if (fact.kind === 'representation' || fact.kind === 'person') people.add(personId(fact.subject.person));
    if (fact.kind === 'appointment') {
      people.add(personId(fact.subject.person));
      if (describeCommittee(fact.subject.committee).parent !== null) groups.add(fact.subject.committee);
    }
    if (fact.kind === 'project') {
      for (const leader of fact.values.leaders ?? []) people.add(personId(leader));
    }
    const isListed =
      fact.kind === 'publication' || (fact.kind === 'project' && fact.values.stage !== undefined);
    if (isListed && fact.values.workingGroup !== undefined) groups.add(fact.values.workingGroup);
  }
  return { people, bodies, groups };
}

/** The address on the cover belongs to the committee manager, whom the first table names. */
function addCoverContact(cover: Cover, facts: ReportFacts): void {
  if (cover.managerEmail === null) return;
  const manager = facts.facts.find(
    (fact) =>
      fact.kind === 'appointment' &&
      fact.subject.committee === cover.committee &&
      fact.subject.role === 'COMMITTEE_MANAGER',
  );
  if (manager?.kind !== 'appointment') return;
  const place = { locator: cover.managerEmail.line.locator, asOf: cover.date };
  facts.addContact(manager.subject.person, { email: cover.managerEmail.words }, place);
}

function addAliases(facts: ReportFacts): void {
  for (const { alias, person, certain, locator, asOf } of findSamePeople(facts.privateFacts)) {
    if (certain) {
      const reason = 'Both spellings have the same e-mail address in this report.';
      facts.add('person-alias', { alias }, { person }, { locator, asOf }, { reason });
    } else {
      facts.ambiguous(locator, 'name that shares an e-mail address with another', alias, [alias, person]);
    }
  }
}
