/** Rows of one invented day, of which findings are made: only what a rule reads is filled in. */
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { liaisonScope, representationScope } from '../../../facts/rosters.ts';
import type {
  CompleteListDocument,
  GroupListing,
  JointGroupDocument,
  LiaisonDocument,
  NominationDocument,
  RepresentationDocument,
} from '../../../subgraphs/liaisons/documents.ts';
import type { CommitteeRows, Finding } from '../../../subgraphs/liaisons/findings.ts';
import { directionKey, partyKey, partySortKey } from '../../../subgraphs/liaisons/party.ts';

export const own = 'ISO/TC 999';
/** The day on which liaisons and representations begin unless a test states another. */
export const since = '2020-06-30';
export const dayBefore = '2020-06-29';

export const committee = (number: number): Endpoint => ({ committee: `ISO/TC ${String(number)}` });
export const self: Endpoint = { committee: own };
export const organization: Endpoint = { organization: 'GS1' };

export function cite(locator: string): Citation {
  return { source: 'report', locator, asOf: since, statedAs: null, basis: 'stated', reason: null };
}

function document(key: string, locator: string, validFrom = since) {
  const sources = [cite(locator)];
  return { _id: key, key, validFrom, validTo: '9999-12-31', unknown: {}, sources, conflicts: [] };
}

export function liaison(from: Endpoint, to: Endpoint, row: Partial<LiaisonDocument> = {}): LiaisonDocument {
  const key = directionKey(from, to);
  return {
    ...document(key, `liaison ${key}`),
    from,
    to,
    fromKey: partyKey(from),
    toKey: partyKey(to),
    fromSort: partySortKey(from),
    toSort: partySortKey(to),
    parties: [partyKey(from), partyKey(to)],
    directed: true,
    withOrganization: 'organization' in from || 'organization' in to,
    category: null,
    level: null,
    reciprocal: null,
    absentFrom: [],
    listedBy: [],
    mutual: null,
    unlistedIn: [],
    hasRepresentatives: false,
    establishedBy: null,
    since,
    ...row,
  };
}

export function representation(
  to: Endpoint,
  person = 'ada',
  row: Partial<RepresentationDocument> = {},
): RepresentationDocument {
  const direction = directionKey(self, to);
  return {
    ...document(`${direction}|${person}`, `representation ${person}`),
    committee: own,
    committeeSort: partySortKey(self),
    to,
    toKey: partyKey(to),
    toSort: partySortKey(to),
    withOrganization: 'organization' in to,
    direction,
    person,
    personKeys: [person],
    since,
    ...row,
  };
}

export function nomination(to: Endpoint, person = 'ada'): NominationDocument {
  const citation = cite(`nomination ${person}`);
  return {
    ...document(`${partyKey(to)}|${person}`, citation.locator),
    committee: own,
    resolution: '2020/1',
    citation,
    to,
    toKey: partyKey(to),
    person,
    since,
  };
}

export function jointGroup(listings: readonly Omit<GroupListing, 'citations'>[]): JointGroupDocument {
  return {
    ...document(`${own}/JWG 1`, 'group'),
    group: `${own}/JWG 1`,
    sortKey: own,
    administering: own,
    administeringSort: own,
    partners: [],
    programmeOfWork: null,
    parents: listings.map(({ parent }) => parent),
    listings: listings.map((one) => ({ ...one, citations: [cite(`list of ${one.parent}`)] })),
  };
}

/** A complete list of the liaisons of a committee in one direction. */
export function liaisonList(
  direction: 'to' | 'from',
  others: 'committees' | 'organizations' = 'committees',
  { of = own, day = since } = {},
): CompleteListDocument {
  return document(`liaison|${liaisonScope(direction, of, others)}`, `list ${direction} ${of}`, day);
}

/** A complete list of the representatives of a committee. */
export function representativeList(
  others: 'committees' | 'organizations' = 'committees',
  day = since,
): CompleteListDocument {
  return document(`representation|${representationScope(own, others)}`, 'list of representatives', day);
}

/** The rows of a committee, without any but those given. */
export function rowsOf(rows: Partial<CommitteeRows>): CommitteeRows {
  return {
    committee: own,
    liaisons: [],
    representations: [],
    nominations: [],
    jointGroups: [],
    completeLists: [],
    ...rows,
  };
}

/** `ISO/TC 999 ONLY_FROM ISO/TC 1`. */
export function describeFinding({ committee: reported, kind, otherKey, person }: Finding): string {
  return [reported, kind, otherKey, ...(person === null ? [] : [person])].join(' ');
}

/** The places that a finding cites. */
export const placesOf = ({ sources }: Finding): readonly string[] => sources.map(({ locator }) => locator);
