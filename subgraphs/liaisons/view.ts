/**
 * From stored documents to what callers see: pure functions of documents and a day.
 * In: documents. Out: plain objects of the types in types*.ts. Not for: reading stores.
 */
import { showProvenance } from '../../as-of/provenance-types.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { Discrepancy } from './discrepancies.ts';
import type {
  CitedResolution,
  CoConvenorDocument,
  JointGroupDocument,
  LiaisonDocument,
  OrganizationDocument,
  RepresentationDocument,
} from './documents.ts';
import type { CommitteeStub, Organization, PersonStub } from './types-entities.ts';
import type {
  CoConvenor,
  JointWorkingGroup,
  Liaison,
  LiaisonDiscrepancy,
  Representation,
  RepresentativeCount,
  ResolutionReference,
} from './types.ts';

function committeeOn(reference: string, asOf: Day): CommitteeStub {
  return { reference, asOf };
}

function nullableCommittee(reference: string | null, asOf: Day): CommitteeStub | null {
  return reference === null ? null : committeeOn(reference, asOf);
}

function personOn(id: string, asOf: Day): PersonStub {
  return { id, asOf };
}

function showResolution(cited: CitedResolution, day: Day): ResolutionReference {
  const { committee, resolution, citation } = cited;
  return { committee: committeeOn(committee, day), resolution, citation };
}

/** A liaison on a day. */
export function showLiaison(row: LiaisonDocument, day: Day): Liaison {
  const { directed, category, level, reciprocal, establishedBy, since } = row;
  return {
    directed,
    category,
    level,
    reciprocal,
    establishedBy: establishedBy === null ? null : showResolution(establishedBy, day),
    since,
    row,
    day,
    ...showProvenance(row),
  };
}

/** A representation on a day. */
export function showRepresentation(row: RepresentationDocument, day: Day): Representation {
  return {
    from: committeeOn(row.committee, day),
    person: personOn(row.person, day),
    since: row.since,
    party: row.toParty,
    day,
    ...showProvenance(row),
  };
}

/** An organization as of a day. */
export function showOrganization(document: OrganizationDocument, asOf: Day): Organization {
  const { acronym, name } = document;
  return { acronym, asOf, name, ...showProvenance(document) };
}

/** A joint working group on a day. */
export function showJointGroup(document: JointGroupDocument, day: Day): JointWorkingGroup {
  const { group, administering, partners, programmeOfWork, parents } = document;
  const all = (references: readonly string[]) => references.map((reference) => committeeOn(reference, day));
  return {
    committee: committeeOn(group, day),
    administeringCommittee: nullableCommittee(administering, day),
    partners: all(partners),
    programmeOfWork: programmeOfWork === null ? null : all(programmeOfWork),
    parents: all(parents),
    group,
    day,
    ...showProvenance(document),
  };
}

/** The convenors of a group, one row for each person: who is listed under both roles convenes once. */
export function showCoConvenors(rows: readonly CoConvenorDocument[], day: Day): readonly CoConvenor[] {
  const people = [...new Set(rows.map(({ person }) => person))].sort();
  return people.flatMap((person) => {
    const own = rows.filter((row) => row.person === person);
    const [shown] = [...own].sort((a, b) => rank(a) - rank(b));
    if (shown === undefined) return [];
    const parent = shown.fromParent ?? own.find(({ fromParent }) => fromParent !== null)?.fromParent ?? null;
    return [
      {
        person: personOn(person, day),
        fromParent: nullableCommittee(parent, day),
        ...showProvenance({ ...shown, sources: own.flatMap(({ sources }) => sources) }),
      },
    ];
  });
}

function rank({ role }: CoConvenorDocument): number {
  return role === 'CO_CONVENOR' ? 0 : 1;
}

/** A finding about the liaisons of a committee. */
export function showDiscrepancy(row: Discrepancy, day: Day): LiaisonDiscrepancy {
  const { kind, person, nomination, jointGroup, other, sources } = row;
  return {
    kind,
    person: person === null ? null : personOn(person, day),
    nominatedBy: nomination === null ? null : showResolution(nomination, day),
    jointGroup: nullableCommittee(jointGroup, day),
    party: other,
    day,
    ...plainProvenance(sources),
  };
}

/** How many bodies a person is sent to; a row that can be paged. */
export interface CountedRepresentative {
  readonly _id: string;
  readonly person: string;
  readonly count: number;
  readonly rows: readonly RepresentationDocument[];
}

/** One row for each person, over representations of one committee on one day. */
export function countRepresentatives(
  rows: readonly RepresentationDocument[],
): readonly CountedRepresentative[] {
  const byPerson = new Map<string, RepresentationDocument[]>();
  for (const row of rows) byPerson.set(row.person, [...(byPerson.get(row.person) ?? []), row]);
  return [...byPerson].map(([person, own]) => {
    const sorted = own.sort((a, b) => (a.toSort < b.toSort ? -1 : 1));
    return { _id: person, person, count: sorted.length, rows: sorted };
  });
}

/** A counted representative as callers see it. */
export function showRepresentativeCount(row: CountedRepresentative, day: Day): RepresentativeCount {
  return {
    person: personOn(row.person, day),
    count: row.count,
    targets: row.rows.map(({ toParty }) => toParty),
    day,
    ...plainProvenance(row.rows.flatMap(({ sources }) => sources)),
  };
}

function plainProvenance(sources: readonly Citation[]) {
  return showProvenance({ sources, conflicts: [], unknown: {} });
}
