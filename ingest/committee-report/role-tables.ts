/**
 * Holders of roles: the short table at the top of the report, and the table of contact details. Contact details go to the
 * private facts only.
 */
import { describeCommittee } from '../../vocabulary/committee-reference.ts';
import type { Role } from '../../facts/fact-kinds.ts';
import { appointmentScope } from '../../facts/rosters.ts';
import type { Line } from './lines.ts';
import { addPersonNote, readContactCell, readNamedPerson, type NamedPerson } from './people-cells.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import type { Place } from './report-facts.ts';
import { readJointTitle, readRoleCell, type StatedRole } from './role-cells.ts';
import { findRole, isRoleName } from './role-words.ts';
import type { ReportTable, TableFamily } from './table-family.ts';

export const officerTable: TableFamily = {
  name: 'chair and committee manager',
  fits: (rows) =>
    rows.length > 0 && rows.every(({ cells }) => cells.length === 2 && isRoleName(cells[0] ?? '')),
  read(table, report) {
    for (const row of table.rows) {
      const [roleWords = '', cell = ''] = row.cells;
      const role = findRole(roleWords)?.role;
      const place = placeOf(row, report);
      const named = readNamedPerson(cell, place, report);
      if (role === undefined || named === null) continue;
      const affiliation = addPersonNote(named, place, report);
      addAppointment({ named, committee: report.committee, role, affiliation }, place, report);
    }
  },
};

export const contactTable: TableFamily = {
  name: 'contact details',
  columns: {
    name: { header: /^name$/iu },
    role: { header: /^roles?$/iu },
    contact: { header: /^contact(?: details)?$/iu, optional: true },
  },
  read(table, report) {
    for (const row of table.rows) {
      if (!addContactRow(table, row, report)) withholdRosters(table, report);
    }
  },
};

/** False if part of the row was rejected. */
function addContactRow(table: ReportTable, row: Line, report: ReportContext): boolean {
  const place = placeOf(row, report);
  const named = readNamedPerson(table.cell(row, 'name'), place, report);
  if (named === null) return false;
  const contact = readContactCell(table.cell(row, 'contact'));
  if (Object.keys(contact).length > 0) report.facts.addContact(named.person, contact, place);
  const affiliation = addPersonNote(named, place, report);
  const { roles, unread } = readRoleCell(table.cell(row, 'role'), report.committee);
  for (const { words, expected } of unread) {
    report.facts.rejected(row.locator, `${JSON.stringify(words)} is not a role in a group`, expected);
  }
  for (const stated of roles) addStatedRole(stated, named, affiliation, place, report);
  return unread.length === 0;
}

/** A rejected row may name anyone, so no list of holders from this table is complete. */
function withholdRosters(table: ReportTable, report: ReportContext): void {
  for (const row of table.rows) {
    for (const { committee, role } of readRoleCell(table.cell(row, 'role'), report.committee).roles) {
      report.facts.incomplete('appointment', appointmentScope(committee, role), placeOf(row, report));
    }
  }
}

function addStatedRole(
  { committee, role, title, titleWords }: StatedRole,
  named: NamedPerson,
  affiliation: string | undefined,
  place: Place,
  report: ReportContext,
): void {
  addAppointment({ named, committee, role, affiliation }, place, report);
  const { parent } = describeCommittee(committee);
  if (committee !== report.committee && parent !== null) {
    report.facts.add('subgroup', { parent, group: committee }, { listed: true }, place);
  }
  if (title === null) return;
  report.facts.add('committee', { committee }, { title }, place, {
    stated: { title: titleWords === title ? undefined : (titleWords ?? undefined) },
  });
  const joint = readJointTitle(titleWords ?? '');
  if (joint === null || parent === null) return;
  if (!joint.parents.includes(parent)) {
    report.facts.ambiguous(place.locator, 'parents of a joint group', titleWords ?? '', [
      parent,
      ...joint.parents,
    ]);
    return;
  }
  const partners = joint.parents.filter((other) => other !== parent);
  report.facts.add('joint-group', { group: committee }, { administering: parent, partners }, place);
}

interface Appointment {
  readonly named: NamedPerson;
  readonly committee: string;
  readonly role: Role;
  readonly affiliation: string | undefined;
}

function addAppointment(
  { named, committee, role, affiliation }: Appointment,
  place: Place,
  report: ReportContext,
): void {
  const subject = { committee, role, person: named.person };
  const fact = report.facts.add('appointment', subject, { affiliation }, place, {
    stated: { person: named.stated },
  });
  // A committee lists only its own convenor of a group that another committee administers.
  const isOwn = committee === report.committee || committee.startsWith(`${report.committee}/`);
  if (isOwn) report.facts.list('appointment', appointmentScope(committee, role), [fact], place);
}
