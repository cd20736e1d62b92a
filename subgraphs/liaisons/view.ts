/**
 * From stored documents to what callers see: pure functions of documents and a day.
 * In: documents. Out: plain objects of the types in types*.ts. Not for: reading stores.
 */
import { committeeOn, committeesOn, personOn } from '../../subgraph-kit/entity-stubs.ts';
import { toOtherName } from '../../subgraph-kit/other-name-type.ts';
import { namesBeside } from '../../history/other-names.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { Finding } from './findings.ts';
import type {
  CitedResolution,
  CoConvenorDocument,
  JointGroupDocument,
  LiaisonDocument,
  OrganizationDocument,
  RepresentationDocument,
  UnresolvedLiaisonDocument,
} from './documents.ts';
import type { Organization } from './types-entities.ts';
import type {
  CoConvenor,
  JointWorkingGroup,
  Liaison,
  LiaisonDiscrepancy,
  Representation,
  RepresentativeCount,
  ResolutionReference,
  UnresolvedLiaison,
} from './types.ts';

function showResolution(cited: CitedResolution, day: Day): ResolutionReference {
  const { committee, resolution, citation } = cited;
  return { committee: committeeOn(committee, day), resolution, citation };
}

/** A liaison on a day. */
export function toLiaison(row: LiaisonDocument, day: Day): Liaison {
  const { directed, category, level, reciprocal, listedBy, mutual, establishedBy, since } = row;
  return {
    directed,
    category,
    level,
    reciprocal,
    listedBy: listedBy.map((listing) => ({ ...listing, day })),
    mutual,
    establishedBy: establishedBy === null ? null : showResolution(establishedBy, day),
    since,
    row,
    day,
    ...toProvenance(row),
  };
}

/** A record that a committee lists by number alone, on a day. */
export function toUnresolvedLiaison(row: UnresolvedLiaisonDocument): UnresolvedLiaison {
  return { isoId: row.isoId, since: row.since, ...toProvenance(row) };
}

/** A representation on a day. */
export function toRepresentation(row: RepresentationDocument, day: Day): Representation {
  return {
    from: committeeOn(row.committee, day),
    person: personOn(row.person, day),
    since: row.since,
    party: row.toParty,
    day,
    ...toProvenance(row),
  };
}

/** An organization as of a day. */
export function toOrganization(document: OrganizationDocument, asOf: Day): Organization {
  const { acronym, name, names, isoId, committees, key } = document;
  return {
    acronym,
    asOf,
    name,
    otherNames: namesBeside(names, asOf, acronym).map(toOtherName),
    isoId,
    committeeCount: committees.length,
    canonical: key,
    ...toProvenance(document),
  };
}

/** A joint working group on a day. */
export function toJointGroup(document: JointGroupDocument, day: Day): JointWorkingGroup {
  const { group, administering, partners, programmeOfWork, parents } = document;
  return {
    committee: committeeOn(group, day),
    administeringCommittee: committeeOn(administering, day),
    partners: committeesOn(partners, day),
    programmeOfWork: programmeOfWork === null ? null : committeesOn(programmeOfWork, day),
    parents: committeesOn(parents, day),
    group,
    day,
    ...toProvenance(document),
  };
}

/** The convenors of a group, one row for each person: who is listed under both roles convenes once. */
export function toCoConvenors(rows: readonly CoConvenorDocument[], day: Day): readonly CoConvenor[] {
  const byPerson = [...groupBy(rows, ({ person }) => person)].sort(([a], [b]) => compareText(a, b));
  return byPerson.flatMap(([person, own]) => {
    const [shown] = [...own].sort((a, b) => rank(a) - rank(b));
    if (shown === undefined) return [];
    const parent = shown.fromParent ?? own.find(({ fromParent }) => fromParent !== null)?.fromParent ?? null;
    return [
      {
        person: personOn(person, day),
        fromParent: committeeOn(parent, day),
        ...toProvenance({ ...shown, sources: own.flatMap(({ sources }) => sources) }),
      },
    ];
  });
}

function rank({ role }: CoConvenorDocument): number {
  return role === 'CO_CONVENOR' ? 0 : 1;
}

/** A finding about the liaisons of a committee. */
export function toDiscrepancy(row: Finding, day: Day): LiaisonDiscrepancy {
  const { committee, kind, person, nomination, jointGroup, listedBy, other, sources } = row;
  return {
    committee: committeeOn(committee, day),
    kind,
    person: personOn(person, day),
    nominatedBy: nomination === null ? null : showResolution(nomination, day),
    jointGroup: committeeOn(jointGroup, day),
    listedBy: committeeOn(listedBy, day),
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
  return [...groupBy(rows, ({ person }) => person)].map(([person, own]) => {
    const sorted = [...own].sort((a, b) => compareText(a.toSort, b.toSort));
    return { _id: person, person, count: sorted.length, rows: sorted };
  });
}

/** A counted representative as callers see it. */
export function toRepresentativeCount(row: CountedRepresentative, day: Day): RepresentativeCount {
  return {
    person: personOn(row.person, day),
    count: row.count,
    targets: row.rows.map(({ toParty }) => toParty),
    day,
    ...plainProvenance(row.rows.flatMap(({ sources }) => sources)),
  };
}

function plainProvenance(sources: readonly Citation[]) {
  return toProvenance({ sources, conflicts: [], unknown: {} });
}
