/**
 * What the liaisons subgraph stores of the network.
 * In: nothing. Out: document types and their collections. Not for: building them (build.ts) or joining them to a network
 * (snapshot.ts).
 *
 * Ties that sources state are stored as they hold. Shared secretariats, members and people are pairs of what is stored here
 * as affiliations, and are worked out for the day that is asked for.
 */
import type { VersionedDocument } from '../../../subgraph-kit/versioned-document.ts';
import type { LiaisonCategory } from '../../../vocabulary/liaison-categories.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { NodeKind } from '../../../network/graph.ts';
import type { Collection } from '../../../store/documents.ts';

/** A committee or an organization; the key is that of a party (party.ts). */
export interface NetworkNodeDocument extends VersionedDocument {
  readonly kind: NodeKind;
  /** Reference or acronym in this version. */
  readonly label: string;
  readonly title: string | null;
  readonly sortKey: string;
}

export const statedTieKinds = ['LIAISON', 'JOINT_GROUP', 'PARENT'] as const;
export type StatedTieKind = (typeof statedTieKinds)[number];

/**
 * A tie that sources state. JOINT_GROUP leads from each parent to the group, PARENT from the parent to the child; both
 * ends are keys of parties.
 */
export interface NetworkTieDocument extends VersionedDocument {
  readonly kind: StatedTieKind;
  readonly fromKey: string;
  readonly toKey: string;
  readonly directed: boolean;
  readonly category: LiaisonCategory | null;
  readonly level: 'COMMITTEE' | 'WORKING_GROUP' | null;
  /** Of JOINT_GROUP: whether the parent administers the group. */
  readonly role: 'ADMINISTERING' | 'PARTNER' | null;
  /** As `mutual` of a liaison (documents.ts of the subgraph). */
  readonly mutual: boolean | null;
  /** First day, and the day after the last one, of the unbroken run of days on which it is there. */
  readonly since: Day;
  readonly until: Day;
}

export const affiliationKinds = ['SECRETARIAT', 'P_MEMBER', 'PERSON'] as const;
export type AffiliationKind = (typeof affiliationKinds)[number];

/** What a committee can share with another: its secretariat, a P-member, a person with a role in it. */
export interface AffiliationDocument extends VersionedDocument {
  readonly kind: AffiliationKind;
  readonly committee: string;
  /** Key of the member body, or id of the person under the spelling to show. */
  readonly with: string;
  /** Acronym of the body or name of the person. */
  readonly label: string;
  /** As those of a tie. */
  readonly since: Day;
  readonly until: Day;
}

export const networkNodes: Collection<NetworkNodeDocument> = {
  name: 'liaisons.networkNodes',
  indexes: [['key', 'validFrom'], ['validFrom', 'validTo'], ['sortKey']],
};

export const networkTies: Collection<NetworkTieDocument> = {
  name: 'liaisons.networkTies',
  indexes: [
    ['key', 'validFrom'],
    ['kind', 'validFrom'],
    ['validFrom', 'validTo'],
  ],
};

export const affiliations: Collection<AffiliationDocument> = {
  name: 'liaisons.affiliations',
  indexes: [
    ['key', 'validFrom'],
    ['kind', 'validFrom'],
    ['validFrom', 'validTo'],
  ],
};
