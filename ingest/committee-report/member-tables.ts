/**
 * The membership of the committee: two lists side by side, and the lists of new and upgraded members below them.
 * In: `Australia (SA)<tab>Argentina (IRAM)` under `Participating Countries – 44 (1 new)`. Out: memberships, member bodies
 * with their countries, counts as stated, and a roster for each status. Not for: repairing counts that do not add up.
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
    if (member === null) continue;
    bodies.push(member.body);
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
  const member = addMemberBody(cell, place, report);
  if (member === null) return null;
  const fact = report.facts.add(
    'membership',
    { committee: report.committee, body: member },
    { status },
    place,
  );
  return { body: member, fact: fact };
}

/** Reads `Iran, Islamic Republic of (ISIRI)`; the acronym is in the last parentheses. */
export function addMemberBody(cell: string, place: Place, report: ReportContext): string | null {
  const match = /^(.+?)\s*\(([^()]+)\)$/u.exec(cell);
  const [, name, body] = match ?? [];
  if (name === undefined || body === undefined) {
    report.facts.rejected(
      place.locator,
      'a member without an acronym',
      'a country and its member body, such as Australia (SA)',
    );
    return null;
  }
  const country = parseCountry(name);
  if (!country.ok) {
    report.facts.rejected(place.locator, `${name} is no known country`, country.expected);
    report.facts.add('national-body', { body }, {}, place, { unknown: { country: name } });
    return body;
  }
  report.facts.add('national-body', { body }, { country: country.value }, place, {
    stated: { country: name },
  });
  return body;
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
  if (Number(total) !== listed) {
    report.facts.ambiguous(place.locator, `number of ${status}-members`, total, [
      `${total} stated`,
      `${listed} listed`,
    ]);
  }
}

/** Checks the list under `New members` against the number in the header of the table. */
export function checkNewMembers(locator: string, listed: readonly string[], report: ReportContext): void {
  const stated = report.facts.facts.find(
    (fact) => fact.kind === 'count' && fact.subject.of === 'NEW_PARTICIPATING_MEMBERS',
  );
  const count = stated?.kind === 'count' ? (stated.values.count ?? 0) : 0;
  if (count === listed.length) return;
  report.facts.ambiguous(locator, 'number of new members', String(count), [
    `${count} stated`,
    `${listed.length} listed`,
  ]);
}

/** A paragraph of a list of new or upgraded members: its member body, or null where it is no member. */
export function addListedMember(line: Line, report: ReportContext): string | null {
  const words = line.cells[0] ?? '';
  const match = /^(?<country>[^:]+?)\s*\((?<body>[^()]+)\)$/u.exec(words);
  const body = match?.groups?.['body'];
  if (body === undefined || !parseCountry(match?.groups?.['country'] ?? '').ok) return null;
  const isListed = report.facts.facts.some(
    (fact) => fact.kind === 'membership' && fact.subject.body === body,
  );
  if (!isListed) report.facts.ambiguous(line.locator, 'member that the table of members does not list', body);
  return body;
}
