/**
 * The membership of the committee: two lists side by side, and the lists of new and upgraded members below them. Stated
 * numbers that differ from the listed rows are reported and not repaired.
 */
import { parseCountry } from '../../vocabulary/country.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import type { Fact } from '../../facts/facts.ts';
import { membershipScope } from '../../facts/rosters.ts';
import type { Line } from './lines.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import type { Place } from './report-facts.ts';
import type { ReportTable, TableFamily } from './table-family.ts';

const columns = {
  P: { header: /^participating (?:countries|members)/iu },
  O: { header: /^observing (?:countries|members)/iu },
};

export const memberTable: TableFamily = {
  name: 'membership',
  title: /^membership of /iu,
  columns,
  read(table, report) {
    const bodies = { P: readColumn(table, 'P', report), O: readColumn(table, 'O', report) };
    for (const body of bodies.P.filter((listed) => bodies.O.includes(listed))) {
      report.facts.ambiguous(table.titleLocator, 'membership status', body, ['P', 'O']);
    }
  },
};

function readColumn(table: ReportTable, status: MemberStatus, report: ReportContext): readonly string[] {
  const place = placeOf(table.header ?? { locator: table.titleLocator }, report);
  const scope = membershipScope(report.committee, status);
  report.facts.list('membership', scope, [], place);
  const bodies: string[] = [];
  for (const row of table.rows) {
    const cell = table.cell(row, status);
    if (cell === '') continue;
    const member = addMember(cell, status, placeOf(row, report), report);
    report.facts.list('membership', scope, [member?.fact ?? null], place);
    if (member !== null) bodies.push(member.body);
  }
  addCounts(table.header, table, status, bodies.length, report);
  return bodies;
}

function addMember(
  cell: string,
  status: MemberStatus,
  place: Place,
  report: ReportContext,
): { body: string; fact: Fact | null } | null {
  const member = splitMember(cell);
  if (member === null) {
    const expected = 'a country and its member body, such as Australia (SA)';
    report.facts.rejected(place.locator, `member ${JSON.stringify(cell)} has no acronym`, expected);
    return null;
  }
  const { name, body } = member;
  const country = report.facts.accept(parseCountry(name), name, 'a country', place.locator);
  if (country === undefined) {
    report.facts.add('national-body', { body }, {}, place, { unknown: { country: name } });
  } else {
    report.facts.add('national-body', { body }, { country }, place, { stated: { country: name } });
  }
  const subject = { committee: report.committee, body };
  return { body, fact: report.facts.add('membership', subject, { status }, place) };
}

/** `Iran, Islamic Republic of (ISIRI)`: the acronym is in the last parentheses. */
function splitMember(words: string): { name: string; body: string } | null {
  const [, name, body] = /^(.+?)\s*\(([^()]+)\)$/u.exec(words) ?? [];
  return name === undefined || body === undefined ? null : { name, body };
}

function addCounts(
  header: Line | null,
  table: ReportTable,
  status: MemberStatus,
  listed: number,
  report: ReportContext,
): void {
  if (header === null) return;
  const place = placeOf(header, report);
  const words = table.cell(header, status);
  const [, total, added] = /(\d+)\s*(?:\((\d+) new\))?$/u.exec(words) ?? [];
  if (total === undefined) return;
  const { committee } = report;
  const of = status === 'P' ? 'PARTICIPATING_MEMBERS' : 'OBSERVING_MEMBERS';
  report.facts.add('count', { committee, of }, { count: Number(total) }, place);
  if (status === 'P' && added !== undefined) {
    report.facts.add(
      'count',
      { committee, of: 'NEW_PARTICIPATING_MEMBERS' },
      { count: Number(added) },
      place,
    );
  }
  compareCounts(place.locator, `number of ${status}-members`, Number(total), listed, report);
}

function compareCounts(
  locator: string,
  what: string,
  stated: number,
  listed: number,
  { facts }: ReportContext,
): void {
  if (stated === listed) return;
  facts.ambiguous(locator, what, String(stated), [`${stated} stated`, `${listed} listed`]);
}

/** Compares the list below `New members` with the number in the header of the table. */
export function checkNewMembers(locator: string, listed: readonly string[], report: ReportContext): void {
  const stated = report.facts.facts.find(
    (fact) => fact.kind === 'count' && fact.subject.of === 'NEW_PARTICIPATING_MEMBERS',
  );
  const count = stated?.kind === 'count' ? (stated.values.count ?? 0) : 0;
  compareCounts(locator, 'number of new members', count, listed.length, report);
}

/** The member body in a paragraph of a list of new or upgraded members; null if the paragraph is not a member. */
export function addListedMember(line: Line, report: ReportContext): string | null {
  const member = splitMember(line.cells[0] ?? '');
  if (member === null || !parseCountry(member.name).ok) return null;
  const { body } = member;
  const isListed = report.facts.facts.some(
    (fact) => fact.kind === 'membership' && fact.subject.body === body,
  );
  if (!isListed) report.facts.ambiguous(line.locator, 'member missing from the table of members', body);
  return body;
}
