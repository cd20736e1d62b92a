/**
 * The inconsistencies in the liaisons of one committee on one day: pure set comparison over the rows of that day. Absence is
 * judged only by a list that a source calls complete and that is no older than what it is compared with; the finding cites
 * both sides, that list included. See graph-findings.ts for the findings of all committees.
 */
import { placeOf } from '../../facts/citations.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { liaisonScope, othersOf, representationScope } from '../../facts/rosters.ts';
import type {
  CompleteListDocument,
  JointGroupDocument,
  LiaisonDocument,
  NominationDocument,
  RepresentationDocument,
} from './documents.ts';
import { otherParty, partyKey, partySortKey, directionKey } from './party.ts';
import { LiaisonDiscrepancyKindEnum, type LiaisonDiscrepancyKind } from './enums.ts';

/** An inconsistency; `_id`, `order` and the sort keys make it a row that can be paged. */
export interface Finding {
  readonly _id: string;
  readonly order: number;
  /** The committee from whose rows it is found, and for which it is reported. */
  readonly committee: string;
  readonly committeeSort: string;
  readonly otherSort: string;
  /** The committees among the two parties. */
  readonly committees: readonly string[];
  /** Whether a complete list of `committee` itself lacks something; else only the other committee's does. */
  readonly isLackedByOwn: boolean;
  readonly kind: LiaisonDiscrepancyKind;
  readonly other: Endpoint;
  readonly otherKey: string;
  readonly withOrganization: boolean;
  readonly person: string | null;
  readonly nomination: NominationDocument | null;
  readonly jointGroup: string | null;
  readonly listedBy: string | null;
  readonly sources: readonly Citation[];
}

/** The rows of a committee on a day. */
export interface CommitteeRows {
  readonly committee: string;
  readonly liaisons: readonly LiaisonDocument[];
  readonly representations: readonly RepresentationDocument[];
  readonly nominations: readonly NominationDocument[];
  readonly jointGroups: readonly JointGroupDocument[];
  readonly completeLists: readonly CompleteListDocument[];
}

const kindOrder: readonly LiaisonDiscrepancyKind[] = Object.values(LiaisonDiscrepancyKindEnum);
const groupsOfOthers = ['committees', 'organizations'] as const;

/** Keys of the complete lists by which the rows of a committee are judged. */
export function judgingLists(committee: string): readonly string[] {
  return groupsOfOthers.flatMap((others) => [
    `liaison|${liaisonScope('to', committee, others)}`,
    `liaison|${liaisonScope('from', committee, others)}`,
    `representation|${representationScope(committee, others)}`,
  ]);
}

/** Every finding about a committee, in the order of the kinds. */
export function findDiscrepancies(rows: CommitteeRows): readonly Finding[] {
  return [
    ...findOneWay(rows),
    ...findUnrepresented(rows),
    ...findUnlisted(rows),
    ...findNotApplied(rows),
    ...findOneSidedListings(rows),
    ...findHalfListedGroups(rows),
  ];
}

type FindingParts = Pick<Finding, 'committee' | 'kind' | 'other' | 'sources'> &
  Partial<Pick<Finding, 'isLackedByOwn' | 'person' | 'nomination' | 'jointGroup' | 'listedBy'>>;

function finding(about: FindingParts): Finding {
  const { committee, kind, other, sources, isLackedByOwn = true } = about;
  const { person = null, nomination = null, jointGroup = null, listedBy = null } = about;
  return {
    _id: [committee, kind, partyKey(other), person, nomination?.resolution, jointGroup].join('|'),
    order: kindOrder.indexOf(kind),
    committee,
    committeeSort: partySortKey({ committee }),
    otherSort: partySortKey(other),
    committees: 'committee' in other ? [committee, other.committee] : [committee],
    isLackedByOwn,
    kind,
    other,
    otherKey: partyKey(other),
    withOrganization: 'organization' in other,
    person,
    nomination,
    jointGroup,
    listedBy,
    sources,
  };
}

function findOneWay({ committee, liaisons, completeLists }: CommitteeRows): readonly Finding[] {
  return liaisons
    .filter(({ reciprocal }) => reciprocal === false)
    .map((row) => {
      const isTowards = row.toKey === committee;
      const other = isTowards ? row.from : row.to;
      const scope = liaisonScope(isTowards ? 'from' : 'to', committee, othersOf(other));
      const ownList = completeLists.find(({ key }) => key === `liaison|${scope}`);
      const absentFrom = new Set(row.absentFrom.map(placeOf));
      return finding({
        committee,
        kind: isTowards ? 'ONLY_TOWARDS' : 'ONLY_FROM',
        other,
        isLackedByOwn: ownList?.sources.some((citation) => absentFrom.has(placeOf(citation))) ?? false,
        sources: [...row.sources, ...row.absentFrom],
      });
    });
}

/** One finding for each party in liaison, however many directions there are. */
function findUnrepresented(rows: CommitteeRows): readonly Finding[] {
  const represented = new Set(rows.representations.map(({ toKey }) => toKey));
  const byParty = groupBy(rows.liaisons, (row) => partyKey(otherParty(row, rows.committee)));
  return [...byParty].flatMap(([key, liaisons]) => {
    const [first] = liaisons;
    if (first === undefined || represented.has(key)) return [];
    const other = otherParty(first, rows.committee);
    const since = liaisons.map((row) => row.since).reduce((a, b) => (a > b ? a : b));
    const list = representativesList(rows, other, since);
    if (list === null) return [];
    const sources = [...liaisons.flatMap((row) => row.sources), ...list.sources];
    return [finding({ committee: rows.committee, kind: 'LIAISON_WITHOUT_REPRESENTATIVE', other, sources })];
  });
}

/** Both directions must have a complete list: with one of them, the liaison may exist in the other direction. */
function findUnlisted(rows: CommitteeRows): readonly Finding[] {
  const inLiaison = new Set(rows.liaisons.flatMap(({ parties }) => parties));
  return rows.representations
    .filter(({ toKey }) => !inLiaison.has(toKey))
    .flatMap((row) => {
      const others = othersOf(row.to);
      const lists = (['to', 'from'] as const).map((direction) =>
        completeList(rows, `liaison|${liaisonScope(direction, rows.committee, others)}`, row.since),
      );
      const complete = lists.filter((list) => list !== null);
      if (complete.length < lists.length) return [];
      const sources = [...row.sources, ...complete.flatMap((list) => list.sources)];
      const { to: other, person } = row;
      return [
        finding({
          committee: rows.committee,
          kind: 'REPRESENTATIVE_WITHOUT_LIAISON',
          other,
          person,
          sources,
        }),
      ];
    });
}

function findNotApplied(rows: CommitteeRows): readonly Finding[] {
  const listed = new Set(rows.representations.map(({ direction, person }) => `${direction}|${person}`));
  const { committee } = rows;
  return rows.nominations.flatMap((nomination) => {
    const { to: other, person, since } = nomination;
    const list = representativesList(rows, other, since);
    if (list === null || listed.has(`${directionKey({ committee }, other)}|${person}`)) return [];
    const sources = [...nomination.sources, ...list.sources];
    return [finding({ committee, kind: 'NOMINATED_NOT_LISTED', other, person, nomination, sources })];
  });
}

/** One finding for each other committee, however many directions other sources give the liaison. */
function findOneSidedListings({ committee, liaisons }: CommitteeRows): readonly Finding[] {
  const oneSided = liaisons.filter(({ mutual }) => mutual === false);
  const byParty = groupBy(oneSided, (row) => partyKey(otherParty(row, committee)));
  return [...byParty.values()].flatMap(([row]) => {
    const [listing] = row?.listedBy ?? [];
    if (row === undefined || listing === undefined) return [];
    const listedBy = partyKey(listing.party);
    return [
      finding({
        committee,
        kind: 'ONE_SIDED_LISTING',
        other: otherParty(row, committee),
        isLackedByOwn: listedBy !== committee,
        listedBy,
        sources: [...listing.sources, ...row.unlistedIn],
      }),
    ];
  });
}

/** Seen from the committee: another parent lists the group and it does not, or vice versa. */
function findHalfListedGroups({ committee, jointGroups }: CommitteeRows): readonly Finding[] {
  return jointGroups.flatMap(({ group, listings }) => {
    const own = listings.find(({ parent }) => parent === committee);
    if (own === undefined) return [];
    return listings
      .filter(({ listed }) => listed !== own.listed)
      .map(({ parent, citations }) =>
        finding({
          committee,
          kind: 'JOINT_LISTED_BY_ONE_PARENT',
          other: { committee: parent },
          isLackedByOwn: !own.listed,
          jointGroup: group,
          sources: [...own.citations, ...citations],
        }),
      );
  });
}

function representativesList(rows: CommitteeRows, to: Endpoint, since: Day): CompleteListDocument | null {
  return completeList(rows, `representation|${representationScope(rows.committee, othersOf(to))}`, since);
}

/** The list, unless it is older than `since`. */
function completeList(
  { completeLists }: CommitteeRows,
  key: string,
  since: Day,
): CompleteListDocument | null {
  return completeLists.find((list) => list.key === key && list.validFrom >= since) ?? null;
}
