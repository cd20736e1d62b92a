/**
 * What the liaisons subgraph stores of the network. Stated ties are stored as they are served; shared secretariats, members
 * and people are stored as affiliations, which are paired for the requested day.
 */
import type { VersionedDocument } from '../../../subgraph-kit/versioned-document.ts';
import type { LiaisonCategory } from '../../../vocabulary/liaison-categories.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { NetworkNode, NetworkTie } from '../../../network/graph.ts';
import type { Collection } from '../../../store/documents.ts';

/** A committee or an organization; the key is that of a party (party.ts). */
export interface NetworkNodeDocument extends VersionedDocument, NetworkNode {
  readonly key: string;
  readonly title: string | null;
}

export const statedTieKinds = ['LIAISON', 'JOINT_GROUP', 'PARENT'] as const;
export type StatedTieKind = (typeof statedTieKinds)[number];

/**
 * A tie that sources state. JOINT_GROUP leads from each parent to the group, PARENT from the parent to the child; both
 * ends are keys of parties.
 */
export interface NetworkTieDocument extends VersionedDocument, NetworkTie {
  readonly key: string;
  readonly kind: StatedTieKind;
  readonly category: LiaisonCategory | null;
  readonly level: 'COMMITTEE' | 'WORKING_GROUP' | null;
  /** For a joint group: whether the parent administers it; null if no source states it. */
  readonly role: 'ADMINISTERING' | 'PARTNER' | null;
  /** As `mutual` of a liaison (documents.ts of the subgraph). */
  readonly mutual: boolean | null;
  /** First day and exclusive end of the period without gaps that this version is part of. */
  readonly since: Day;
  readonly until: Day;
}

export type AffiliationKind = 'SECRETARIAT' | 'P_MEMBER' | 'PERSON';

/** What a committee can share with another: its secretariat, a P-member, a person with a role in it. */
export interface AffiliationDocument extends VersionedDocument {
  readonly kind: AffiliationKind;
  readonly committee: string;
  /** Key of the member body, or id of the person. */
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
