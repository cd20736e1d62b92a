/**
 * What the liaisons subgraph stores. `validFrom` and `validTo` are days, as in every versioned document; the two ends of a
 * liaison are parties.
 */
import type { SearchableDocument } from '../../subgraph-kit/search-words.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import type { LiaisonCategory } from '../../vocabulary/liaison-categories.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import type { DatedName } from '../../history/renamed-things.ts';
import type { Collection } from '../../store/documents.ts';

/** A resolution by committee and number; the work-programme subgraph owns resolutions. */
export interface CitedResolution {
  readonly committee: string;
  readonly resolution: string;
  readonly citation: Citation;
}

/** A party whose list names the other, and the places where it does. */
export interface ListedBy {
  readonly party: Endpoint;
  readonly sources: readonly Citation[];
}

export interface LiaisonDocument extends VersionedDocument {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly fromKey: string;
  readonly toKey: string;
  readonly fromSort: string;
  readonly toSort: string;
  /** Both keys: a liaison is found from either end. */
  readonly parties: readonly string[];
  readonly directed: boolean;
  readonly withOrganization: boolean;
  readonly category: LiaisonCategory | null;
  readonly level: 'COMMITTEE' | 'WORKING_GROUP' | null;
  /** Null without a direction, or if no complete list shows whether the opposite exists. */
  readonly reciprocal: boolean | null;
  /** The complete lists that omit the opposite direction; empty unless `reciprocal` is false. */
  readonly absentFrom: readonly Citation[];
  /** The parties whose list names the other; such a list carries no direction. */
  readonly listedBy: readonly ListedBy[];
  /** Whether both committees list each other; null as in `Listed` (build/listings.ts). */
  readonly mutual: boolean | null;
  /** The complete list that omits the edge; empty unless `mutual` is false. */
  readonly unlistedIn: readonly Citation[];
  readonly hasRepresentatives: boolean;
  readonly establishedBy: CitedResolution | null;
  /** First day of the period without gaps in which it is shown. */
  readonly since: Day;
}

/** A record that a committee lists by its numeric id alone. */
export interface UnresolvedLiaisonDocument extends VersionedDocument {
  readonly committee: string;
  readonly isoId: number;
  readonly since: Day;
}

export interface RepresentationDocument extends VersionedDocument {
  readonly committee: string;
  readonly committeeSort: string;
  readonly to: Endpoint;
  readonly toKey: string;
  readonly toSort: string;
  readonly withOrganization: boolean;
  /** Direction from the committee to the party: see `directionKey`. */
  readonly direction: string;
  readonly person: string;
  /** Ids of every spelling of the name. */
  readonly personKeys: readonly string[];
  readonly since: Day;
}

export interface OrganizationDocument extends VersionedDocument, SearchableDocument {
  /** The acronym in use in this version; the key is the canonical one, which is the latest. */
  readonly acronym: string;
  /** `acronym`, folded: sorts lists. */
  readonly folded: string;
  /** Every acronym that it ever had, folded, for lookups by acronym. */
  readonly acronymKeys: readonly string[];
  /** Every acronym that it ever had; none where it was never renamed. */
  readonly names: readonly DatedName[];
  readonly name: string | null;
  /** Folded name; sorts last if there is none. */
  readonly nameKey: string;
  readonly isoId: number | null;
  /** What it is in liaison with: see `liaisonMark`. */
  readonly inLiaison: readonly string[];
  /** The committees, and the categories, of its liaisons, without duplicates. */
  readonly committees: readonly string[];
  readonly categories: readonly LiaisonCategory[];
  /** Minus the number of its committees: sorts the highest number first and keeps equal numbers in the order of acronyms. */
  readonly committeesOrder: number;
}

/** Whether a parent of a joint group lists it among its groups. */
export interface GroupListing {
  readonly parent: string;
  readonly listed: boolean;
  readonly citations: readonly Citation[];
}

export interface JointGroupDocument extends VersionedDocument {
  readonly group: string;
  readonly sortKey: string;
  readonly administering: string | null;
  /** Of `administering`; sorts last if there is none. */
  readonly administeringSort: string;
  readonly partners: readonly string[];
  readonly programmeOfWork: readonly string[] | null;
  readonly parents: readonly string[];
  /** Without parents whose list proves nothing: see build/joint-groups.ts. */
  readonly listings: readonly GroupListing[];
}

export interface CoConvenorDocument extends VersionedDocument {
  readonly group: string;
  readonly person: string;
  readonly role: 'CO_CONVENOR' | 'CONVENOR';
  readonly fromParent: string | null;
}

export interface NominationDocument extends VersionedDocument {
  readonly committee: string;
  readonly to: Endpoint;
  readonly toKey: string;
  readonly person: string;
  readonly resolution: string;
  readonly citation: Citation;
  readonly since: Day;
}

/** A list that a source calls complete. Its key is `liaison|to ISO/TC 307, committees`, `validFrom` the day of the list. */
export type CompleteListDocument = VersionedDocument;

export const liaisons: Collection<LiaisonDocument> = {
  name: 'liaisons.liaisons',
  indexes: [
    ['key', 'validFrom'],
    ['parties', 'validFrom'],
    ['fromKey'],
    ['toKey'],
    ['category'],
    ['directed'],
    ['hasRepresentatives'],
    ['mutual'],
    ['reciprocal'],
    ['withOrganization'],
    ['validFrom', 'validTo'],
    ['fromSort', 'toSort'],
    ['toSort', 'fromSort'],
    ['since', 'fromSort', 'toSort'],
  ],
};

export const representations: Collection<RepresentationDocument> = {
  name: 'liaisons.representations',
  indexes: [
    ['key', 'validFrom'],
    ['committee', 'validFrom'],
    ['toKey', 'validFrom'],
    ['direction', 'validFrom'],
    ['person', 'validFrom'],
    ['personKeys'],
    ['withOrganization'],
    ['validFrom', 'validTo'],
    ['committeeSort', 'toSort', 'person'],
    ['toSort', 'committeeSort', 'person'],
    ['person', 'committeeSort', 'toSort'],
    ['since', 'committeeSort', 'toSort', 'person'],
  ],
};

export const unresolvedLiaisons: Collection<UnresolvedLiaisonDocument> = {
  name: 'liaisons.unresolved',
  indexes: [
    ['key', 'validFrom'],
    ['committee', 'validFrom'],
  ],
};

export const organizations: Collection<OrganizationDocument> = {
  name: 'liaisons.organizations',
  indexes: [
    ['acronymKeys', 'validFrom'],
    ['isoId'],
    ['words'],
    ['inLiaison'],
    ['validFrom', 'validTo'],
    ['folded'],
    ['nameKey', 'folded'],
    ['committeesOrder', 'folded'],
  ],
  narrowedBy: ['committees', 'categories'],
  lists: ['words'],
};

export const jointGroups: Collection<JointGroupDocument> = {
  name: 'liaisons.jointGroups',
  indexes: [
    ['key', 'validFrom'],
    ['parents', 'validFrom'],
    ['administering'],
    ['validFrom', 'validTo'],
    ['sortKey'],
    ['administeringSort', 'sortKey'],
  ],
};

export const coConvenors: Collection<CoConvenorDocument> = {
  name: 'liaisons.coConvenors',
  indexes: [['group', 'validFrom']],
};

export const nominations: Collection<NominationDocument> = {
  name: 'liaisons.nominations',
  indexes: [
    ['committee', 'validFrom'],
    ['validFrom', 'validTo'],
  ],
};

export const completeLists: Collection<CompleteListDocument> = {
  name: 'liaisons.completeLists',
  indexes: [
    ['key', 'validFrom'],
    ['validFrom', 'validTo'],
  ],
};
