/**
 * Facts of the committees in one file of ISO Open Data, in the order of the file. history/editions/editions.ts compares the
 * file with earlier ones.
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import type { CommitteeStatus, Endpoint, MemberStatus } from '../../facts/fact-kinds.ts';
import type { Fact } from '../../facts/facts.ts';
import type { CommitteeList } from '../../history/editions/open-lists.ts';
import { given, provenance, whereOpen, type FileOrigin } from './given-values.ts';
import { createNameRegister, type NameRegister } from './name-register.ts';
import { shortNamesIn, type ShortNames } from './organization-names.ts';
import { readScope } from './raw-scope.ts';
import type { RecordNotes } from './record-notes.ts';
import type { CommitteeRecord, NamedId } from './record-shapes.ts';

/** A validated record with its line. */
export interface CheckedCommittee {
  readonly line: number;
  readonly record: CommitteeRecord;
  /** Words of lists that cannot be split; the record has null in their place. */
  readonly open: Readonly<Partial<Record<CommitteeList, string>>>;
}

const statuses: Readonly<Record<string, CommitteeStatus>> = { Active: 'ACTIVE', Suspended: 'SUSPENDED' };

interface Reading {
  readonly origin: FileOrigin;
  readonly notes: RecordNotes;
  /** The committees of the file by id: canonical reference and words of the file. */
  readonly committees: ReadonlyMap<number, { readonly reference: string; readonly stated: string }>;
  readonly bodies: NameRegister;
  readonly organizations: NameRegister;
  readonly shortNames: ShortNames;
  readonly facts: Fact[];
}

interface Entry extends CheckedCommittee {
  readonly reference: string;
  readonly locator: string;
}

/** The facts of all records. A record whose reference cannot be read is rejected. */
export function committeeFacts(
  records: readonly CheckedCommittee[],
  origin: FileOrigin,
  notes: RecordNotes,
): readonly Fact[] {
  const entries = records.flatMap((one): readonly Entry[] => {
    const read = parseCommittee(one.record.reference);
    if (read.ok) return [{ ...one, reference: read.value, locator: `id ${one.record.id}` }];
    notes.reject(one.line, `reference "${one.record.reference}" cannot be read`, read.expected);
    return [];
  });
  const reading: Reading = {
    origin,
    notes,
    committees: new Map(
      entries.map(({ record, reference }) => [record.id, { reference, stated: record.reference }]),
    ),
    bodies: createNameRegister('member bodies', notes),
    organizations: createNameRegister('organizations', notes),
    shortNames: shortNamesIn(entries.map(({ record }) => record)),
    facts: [],
  };
  for (const entry of entries) {
    addCommittee(entry, reading);
    addSubgroup(entry, reading);
    addMembers(entry, 'P', reading);
    addMembers(entry, 'O', reading);
    addCommitteeLiaisons(entry, reading);
    addOrganizationLiaisons(entry, reading);
  }
  return reading.facts;
}

function addCommittee(entry: Entry, reading: Reading): void {
  const { record, line, reference, locator } = entry;
  const { notes, facts, origin } = reading;
  const status = statuses[record.status ?? ''];
  const { secretariat } = record;
  const { id = null, acronym = null } = secretariat ?? {};
  const values = {
    title: record.title?.en ?? null,
    scope: readScope(record.scope, line, notes),
    createdOn: record.creationDate,
    secretariatBody: id === null || acronym === null ? null : nameBody({ id, acronym }, entry, reading),
  };
  const isRespelled = notes.canonical(line, record.reference, reference);
  if (status === 'SUSPENDED') notes.count('suspended committees', line, reference);
  if (status === undefined) {
    notes.count('unknown statuses', line, record.status ?? 'null');
  }
  noteSecretariat(entry, reading);
  facts.push({
    kind: 'committee',
    subject: { committee: reference },
    values: given({ ...values, status, isoId: record.id }),
    ...provenance(origin, locator, isRespelled ? { committee: record.reference } : {}, {
      ...whereOpen(values),
      ...(status === undefined ? { status: record.status ?? 'null' } : {}),
      ...entry.open,
    }),
  });
}

function noteSecretariat({ record, line, reference, open }: Entry, { notes }: Reading): void {
  const id = record.secretariat?.id ?? null;
  if (id === null) notes.count('committees without a secretariat (null)', line, reference);
  else if (open.pMembers === undefined && record.pMembers?.some((one) => one.id === id) !== true) {
    notes.count('secretariats held by bodies that are not P-members', line, reference);
  }
}

function addSubgroup(
  { record, line, reference, locator }: Entry,
  { committees, notes, facts, origin }: Reading,
): void {
  for (const child of record.childrenId ?? []) {
    if (!committees.has(child)) notes.count('subcommittee ids that are not in the file', line, `id ${child}`);
  }
  if (record.parentId === null) return;
  const parent = committees.get(record.parentId);
  if (parent === undefined) {
    notes.count('parent ids that are not in the file', line, `id ${record.parentId}`);
    return;
  }
  const subject = { parent: parent.reference, group: reference };
  facts.push({ kind: 'subgroup', subject, values: { listed: true }, ...provenance(origin, locator) });
}

/** A list that is null is empty; an open one is null only because it cannot be split. */
function noteNull(list: CommitteeList, { record, open, line, reference }: Entry, notes: RecordNotes): void {
  if (record[list] === null && open[list] === undefined) {
    notes.count(`${list} that are null`, line, reference);
  }
}

function addMembers(entry: Entry, status: MemberStatus, reading: Reading): void {
  const { record, line, reference, locator } = entry;
  const { notes, facts, origin } = reading;
  const list = status === 'P' ? 'pMembers' : 'oMembers';
  noteNull(list, entry, notes);
  for (const member of record[list] ?? []) {
    const body = nameBody(member, entry, reading);
    if (status === 'O' && record.pMembers?.some(({ id }) => id === member.id) === true) {
      notes.count('bodies that are both P- and O-members', line, `${body} in ${reference}`);
    }
    const stated = body === member.acronym ? {} : { body: member.acronym };
    facts.push({
      kind: 'membership',
      subject: { committee: reference, body },
      values: { status },
      ...provenance(origin, locator, stated),
    });
  }
}

function addCommitteeLiaisons(entry: Entry, reading: Reading): void {
  const { record, line, reference } = entry;
  const { notes } = reading;
  noteNull('committeeLiaisons', entry, notes);
  for (const liaison of record.committeeLiaisons ?? []) {
    const other = resolveLiaison(liaison, line, reading);
    if (other === reference) notes.count('liaisons of a committee with itself, omitted', line, reference);
    else if (other === null) addUnresolved(liaison, entry, reading);
    else {
      const words = liaison.reference ?? 'null';
      addLiaison({ committee: other }, entry, reading, words === other ? null : words);
    }
  }
}

/** The committee with that id in the file, else the one with that reference; null if there is neither. */
function resolveLiaison(
  { id, reference }: { readonly id: number; readonly reference: string | null },
  line: number,
  { committees, notes }: Reading,
): string | null {
  const known = committees.get(id);
  if (known !== undefined) {
    if (reference === null)
      notes.count('liaisons without a reference whose id is in the file', line, `id ${id}`);
    else if (reference !== known.stated) {
      notes.count('liaisons whose reference differs from that of their id', line, `${reference}, id ${id}`);
    }
    return known.reference;
  }
  if (reference === null) return null;
  const read = parseCommittee(reference);
  if (read.ok) return read.value;
  notes.count('liaisons whose reference cannot be read', line, `${reference}, id ${id}`);
  return null;
}

function addUnresolved(
  { id, reference: words }: { readonly id: number; readonly reference: string | null },
  { line, reference, locator }: Entry,
  { notes, facts, origin }: Reading,
): void {
  if (words === null) notes.count('liaisons with an id and no reference', line, `id ${id}`);
  facts.push({
    kind: 'unresolved-liaison',
    subject: { committee: reference, isoId: id },
    values: { listed: true },
    ...provenance(origin, locator, words === null ? {} : { isoId: words }),
  });
}

function addOrganizationLiaisons(entry: Entry, reading: Reading): void {
  noteNull('organizationLiaisons', entry, reading.notes);
  for (const listed of entry.record.organizationLiaisons ?? []) {
    const organization = nameOrganization(listed, entry, reading);
    addLiaison({ organization }, entry, reading, organization === listed.acronym ? null : listed.acronym);
  }
}

/** The short name of an organization; its first occurrence becomes a fact, located by the id of the organization. */
function nameOrganization({ id, acronym }: NamedId, { line }: Entry, reading: Reading): string {
  const { organizations, shortNames, notes, facts, origin } = reading;
  const { name: words, isNew } = organizations.nameOf(id, acronym, line);
  const short = shortNames.get(words);
  const organization = short?.acronym ?? words;
  if (!isNew) return organization;
  if (short !== undefined) {
    notes.count('organizations written as short name and name', line, `${words} as ${organization}`);
  }
  facts.push({
    kind: 'organization',
    subject: { organization },
    values: { isoId: id, ...(short === undefined ? {} : { name: short.name }) },
    ...provenance(origin, `id ${id}`, short === undefined ? {} : { organization: words }),
  });
  return organization;
}

/** ISO's lists have no direction: the fact states only whose list names whom. */
function addLiaison(
  to: Endpoint,
  { reference, locator }: Entry,
  { facts, origin }: Reading,
  words: string | null,
): void {
  const subject = { from: { committee: reference }, to, directed: false };
  const stated = words === null ? {} : { to: words };
  facts.push({ kind: 'liaison', subject, values: {}, ...provenance(origin, locator, stated) });
}

/** The acronym of a member body; its first occurrence becomes a fact, located by the id of the body. */
function nameBody({ id, acronym }: NamedId, { line }: Entry, { bodies, facts, origin }: Reading): string {
  const { name, isNew } = bodies.nameOf(id, acronym, line);
  if (isNew) {
    facts.push({
      kind: 'national-body',
      subject: { body: name },
      values: { isoId: id },
      ...provenance(origin, `id ${id}`),
    });
  }
  return name;
}
