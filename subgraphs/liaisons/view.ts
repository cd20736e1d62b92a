/** From stored documents and findings to the types of types*.ts: pure functions of a row and a day. */
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

function showResolution(cited: CitedResolution | null, day: Day): ResolutionReference | null {
  return cited === null ? null : { ...cited, committee: committeeOn(cited.committee, day) };
}

/** A liaison on a day. */
export function toLiaison(row: LiaisonDocument, day: Day): Liaison {
  return {
    ...row,
    ...toProvenance(row),
    listedBy: row.listedBy.map((listing) => ({ ...listing, day })),
    establishedBy: showResolution(row.establishedBy, day),
    row,
    day,
  };
}

/** A record that a committee lists by number alone, on a day. */
export function toUnresolvedLiaison(row: UnresolvedLiaisonDocument): UnresolvedLiaison {
  return { ...row, ...toProvenance(row) };
}

/** A representation on a day. */
export function toRepresentation(row: RepresentationDocument, day: Day): Representation {
  return {
    ...row,
    ...toProvenance(row),
    from: committeeOn(row.committee, day),
    person: personOn(row.person, day),
    party: row.to,
    day,
  };
}

/** An organization as of a day. */
export function toOrganization(document: OrganizationDocument, asOf: Day): Organization {
  return {
    ...document,
    ...toProvenance(document),
    asOf,
    otherNames: namesBeside(document.names, asOf, document.acronym).map(toOtherName),
    committeeCount: document.committees.length,
    canonical: document.key,
  };
}

/** A joint working group on a day. */
export function toJointGroup(document: JointGroupDocument, day: Day): JointWorkingGroup {
  const { group, administering, partners, programmeOfWork, parents } = document;
  return {
    ...toProvenance(document),
    committee: committeeOn(group, day),
    administeringCommittee: committeeOn(administering, day),
    partners: committeesOn(partners, day),
    programmeOfWork: programmeOfWork === null ? null : committeesOn(programmeOfWork, day),
    parents: committeesOn(parents, day),
    group,
    day,
  };
}

/** The convenors of a group by name, one row for each person, also for those listed under both roles. */
export function toCoConvenors(rows: readonly CoConvenorDocument[], day: Day): readonly CoConvenor[] {
  const byPerson = [...groupBy(rows, ({ person }) => person)].sort(([a], [b]) => compareText(a, b));
  return byPerson.flatMap(([person, own]) => {
    const [shown] = [...own].sort((a, b) => rank(a) - rank(b));
    if (shown === undefined) return [];
    const parent = shown.fromParent ?? own.find(({ fromParent }) => fromParent !== null)?.fromParent ?? null;
    return [
      {
        ...toProvenance({ ...shown, sources: own.flatMap(({ sources }) => sources) }),
        person: personOn(person, day),
        fromParent: committeeOn(parent, day),
      },
    ];
  });
}

/** The row of a co-convenor is preferred: it may state the parent. */
function rank({ role }: CoConvenorDocument): number {
  return role === 'CO_CONVENOR' ? 0 : 1;
}

/** An inconsistency in the liaisons of a committee. */
export function toDiscrepancy(row: Finding, day: Day): LiaisonDiscrepancy {
  return {
    ...plainProvenance(row.sources),
    kind: row.kind,
    committee: committeeOn(row.committee, day),
    person: personOn(row.person, day),
    nominatedBy: showResolution(row.nomination, day),
    jointGroup: committeeOn(row.jointGroup, day),
    listedBy: committeeOn(row.listedBy, day),
    party: row.other,
    day,
  };
}

/** In how many bodies a person represents a committee; a row that can be paged. */
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

/** A counted representative on a day. */
export function toRepresentativeCount(row: CountedRepresentative, day: Day): RepresentativeCount {
  return {
    ...plainProvenance(row.rows.flatMap(({ sources }) => sources)),
    person: personOn(row.person, day),
    count: row.count,
    targets: row.rows.map(({ to }) => to),
    day,
  };
}

function plainProvenance(sources: readonly Citation[]) {
  return toProvenance({ sources, conflicts: [], unknown: {} });
}
