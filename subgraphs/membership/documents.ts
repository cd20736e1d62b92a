/** What the membership subgraph stores of committees and members. */
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { EditionNumbers } from '../../history/editions/edition-numbers.ts';
import type { CommitteeStatus, Counted, MemberStatus } from '../../facts/fact-kinds.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { DatedName } from '../../history/renamed-things.ts';
import type { Conflict } from '../../history/timeline.ts';
import type { Collection, StoredDocument } from '../../store/documents.ts';

export interface CommitteeDocument extends VersionedDocument {
  /** The canonical reference, which is the latest; also the key. */
  readonly reference: string;
  /** The reference in use in this version. */
  readonly referenceOnDay: string;
  /** Every reference that it ever had; empty if it was never renamed. */
  readonly names: readonly DatedName[];
  readonly sortKey: string;
  /** Folded title; after all titles if it has none. */
  readonly titleKey: string;
  readonly committeeKind: string;
  readonly number: number | null;
  readonly parent: string | null;
  /** The committee itself and every reference above it. */
  readonly lineOfParents: readonly string[];
  /** The topmost of these. */
  readonly top: string;
  /** The words of references, title and scope (search-words.ts). */
  readonly words: readonly string[];
  readonly title: string | null;
  /** As in the source; cleaned in the view. */
  readonly scopeHtml: string | null;
  readonly status: CommitteeStatus | null;
  readonly createdOn: string | null;
  readonly createdFirst: Day | null;
  readonly createdLast: Day | null;
  /** `createdFirst`; after all days if unknown. */
  readonly createdSort: Day;
  readonly url: string | null;
  readonly isoId: number | null;
  /** Canonical acronym. */
  readonly secretariatBody: string | null;
  readonly secretariatCountry: string | null;
  readonly secretariatSources: readonly Citation[];
  /**
   * Minus the number of P-members that `membershipCounts` shows, so that the largest come first and equal numbers in the order of
   * references; 1 if unknown.
   */
  readonly participatingOrder: number;
}

export const committees: Collection<CommitteeDocument> = {
  name: 'membership.committees',
  indexes: [
    ['key', 'validFrom'],
    ['parent', 'validFrom'],
    ['lineOfParents', 'validFrom'],
    ['words', 'validFrom'],
    ['secretariatBody', 'validFrom'],
    ['committeeKind', 'validFrom'],
    ['status', 'validFrom'],
    ['isoId', 'validFrom'],
    ['createdLast', 'validFrom'],
    ['validFrom', 'validTo'],
    ['createdFirst', 'sortKey'],
    ['createdSort', 'sortKey'],
    ['participatingOrder', 'sortKey'],
    ['sortKey'],
    ['titleKey', 'sortKey'],
  ],
  narrowedBy: ['top'],
  lists: ['words'],
};

export interface SubgroupDocument extends VersionedDocument {
  readonly parent: string;
  readonly group: string;
}

export const subgroups: Collection<SubgroupDocument> = {
  name: 'membership.subgroups',
  indexes: [['parent', 'validFrom']],
};

export interface LineageDocument extends VersionedDocument {
  readonly predecessor: string;
  readonly successor: string;
  readonly topic: string | null;
}

export const lineages: Collection<LineageDocument> = {
  name: 'membership.lineages',
  indexes: [
    ['predecessor', 'validFrom'],
    ['successor', 'validFrom'],
  ],
};

export interface NationalBodyDocument extends VersionedDocument {
  /** The acronym in use in this version; the key is the canonical one, which is the latest. */
  readonly acronym: string;
  /** Every acronym that it ever had, in capitals, for lookup. */
  readonly acronymKeys: readonly string[];
  /** Every acronym that it ever had; empty if it was never renamed. */
  readonly names: readonly DatedName[];
  readonly name: string | null;
  readonly country: string | null;
  readonly isoId: number | null;
  /** Minus the number of its memberships, so that the largest come first. */
  readonly membershipsOrder: number;
  readonly words: readonly string[];
}

export const nationalBodies: Collection<NationalBodyDocument> = {
  name: 'membership.nationalBodies',
  indexes: [
    ['key', 'validFrom'],
    ['acronymKeys', 'validFrom'],
    ['country', 'validFrom'],
    ['words', 'validFrom'],
    ['validFrom', 'validTo'],
    ['membershipsOrder', 'acronym'],
    ['acronym'],
  ],
  lists: ['words'],
};

export interface MembershipDocument extends VersionedDocument {
  readonly committee: string;
  readonly committeeSortKey: string;
  readonly committeeKind: string;
  readonly lineOfParents: readonly string[];
  /** Canonical acronym. */
  readonly body: string;
  /** The acronym in use in this version. */
  readonly acronym: string;
  readonly status: MemberStatus | null;
  /** First day of the unbroken interval in this status. */
  readonly since: Day;
}

export const memberships: Collection<MembershipDocument> = {
  name: 'membership.memberships',
  indexes: [
    ['committee', 'validFrom'],
    ['lineOfParents', 'validFrom'],
    ['committeeKind', 'validFrom'],
    ['body', 'validFrom'],
    ['status', 'validFrom'],
    ['validFrom', 'validTo'],
    ['committeeSortKey', 'acronym'],
    ['acronym', 'committeeSortKey'],
    ['since', 'committeeSortKey', 'acronym'],
  ],
};

/** Kinds of changes, described in enums.ts. */
export type MembershipChangeKind =
  'JOINED' | 'FIRST_SEEN' | 'LEFT' | 'NO_LONGER_LISTED' | 'BECAME_PARTICIPATING' | 'BECAME_OBSERVING';

export interface MembershipChangeDocument extends StoredDocument {
  readonly committee: string;
  readonly body: string;
  readonly change: MembershipChangeKind;
  readonly on: Day;
  /** Last day on which sources show the state before. */
  readonly after: Day | null;
  readonly fromStatus: MemberStatus | null;
  readonly toStatus: MemberStatus | null;
  readonly sources: readonly Citation[];
}

export const membershipChanges: Collection<MembershipChangeDocument> = {
  name: 'membership.changes',
  indexes: [['committee', 'on']],
};

export interface CountDocument extends VersionedDocument {
  readonly committee: string;
  readonly counted: Counted;
  readonly region: string | null;
  readonly count: number | null;
}

export const counts: Collection<CountDocument> = {
  name: 'membership.counts',
  indexes: [['committee', 'validFrom']],
};

/** Bases of numbers of members, described in enums.ts. */
export type CountBasis = 'STATED' | 'COMPUTED' | 'COUNTED';

export interface CitedNumber {
  readonly value: number;
  readonly citation: Citation;
}

export interface RegionNumbers {
  readonly region: string;
  readonly participating: number | null;
  readonly observing: number | null;
  readonly statedOn: string;
  readonly sources: readonly Citation[];
  readonly conflicts: readonly Conflict[];
  readonly unknown: Readonly<Record<string, string>>;
}

export interface MembershipCountsDocument extends VersionedDocument {
  readonly committee: string;
  /** True if a number or a complete list is of the first day itself. */
  readonly opensOnSource: boolean;
  readonly participating: number | null;
  readonly observing: number | null;
  readonly newParticipating: number | null;
  readonly basis: CountBasis | null;
  readonly statedParticipating: CitedNumber | null;
  readonly statedObserving: CitedNumber | null;
  readonly countedParticipating: CitedNumber | null;
  readonly countedObserving: CitedNumber | null;
  readonly byRegion: readonly RegionNumbers[];
}

export const membershipCounts: Collection<MembershipCountsDocument> = {
  name: 'membership.membershipCounts',
  indexes: [
    ['key', 'validFrom'],
    ['committee', 'validFrom'],
  ],
};

export interface DatasetDocument extends StoredDocument {
  readonly sourceIds: readonly string[];
  readonly facts: readonly { readonly kind: string; readonly count: number }[];
  readonly entities: readonly { readonly entity: string; readonly count: number }[];
  readonly editions: readonly (Omit<EditionNumbers, 'source'> & { readonly sourceId: string })[];
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly licences: readonly {
    readonly licence: string | null;
    readonly attribution: string | null;
    readonly sourceIds: readonly string[];
  }[];
}

export const datasets: Collection<DatasetDocument> = { name: 'membership.dataset', indexes: [] };
