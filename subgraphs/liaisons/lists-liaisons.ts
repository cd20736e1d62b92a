/** Lists of liaisons and of their inconsistencies, as tables of filters, orders and facets. */
import type { Collection } from '../../store/documents.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { defineComputedList } from '../../subgraph-kit/computed-list.ts';
import { defineList } from '../../subgraph-kit/define-list.ts';
import {
  deprecatedArguments,
  type ConditionPlace,
  type ListCondition,
} from '../../subgraph-kit/list-conditions.ts';
import { conditionsOn } from '../../subgraph-kit/named-conditions.ts';
import type { Given } from '../../subgraph-kit/list-fields.ts';
import { refuseArgument } from '../../subgraph-kit/read-argument.ts';
import { liaisons, unresolvedLiaisons, type LiaisonDocument } from './documents.ts';
import {
  LiaisonCategoryEnum,
  LiaisonDirectionEnum,
  LiaisonDiscrepancyKindEnum,
  type LiaisonDirection,
} from './enums.ts';
import { findOrganizationKey, loadFindingsOfCommittee, loadFindingsOfDay } from './find.ts';
import type { Finding } from './findings.ts';
import { organizationCondition, othersCondition } from './lists-organizations.ts';
import { organizationKey, otherParty, partySortKey } from './party.ts';
import { CommitteeStub, Organization } from './types-entities.ts';
import { LiaisonConnection, LiaisonDiscrepancyConnection, UnresolvedLiaisonConnection } from './types.ts';
import { toDiscrepancy, toLiaison, toUnresolvedLiaison } from './view.ts';

const by = conditionsOn<LiaisonDocument>();

/** The field that holds the key of the party that a direction is seen from. */
const partyFields = { TO: 'toKey', FROM: 'fromKey', BOTH: 'parties' } as const;

/** The party that the filter names; null for none. */
async function partyOf({ context, day, given }: ConditionPlace): Promise<string | null> {
  const { committee, organization } = given as Readonly<Record<string, string | null | undefined>>;
  if (committee != null) return readCommitteeArgument(context, committee, 'filter.committee');
  return organization == null ? null : findOrganizationKey(context, organization, day);
}

/** Only the parent's rows are loaded, by the field of the direction: no condition names the parent, so that one call serves many. */
const direction: ListCondition<LiaisonDocument> = {
  type: () => LiaisonDirectionEnum,
  description:
    'Direction, seen from the parent of the list; in a list without a parent from `committee`, or else from `organization`. Liaisons without a direction match BOTH only. Default: BOTH.',
  read: async (wanted: LiaisonDirection, place) => {
    const party = place.parent ?? (await partyOf(place));
    if (party === null) {
      throw refuseArgument(
        place.argument,
        ' needs a party to be seen from; expected `committee` or `organization` beside it',
      );
    }
    return [
      ...(wanted === 'BOTH' ? [] : [{ directed: true }]),
      ...(place.parent === null ? [{ [partyFields[wanted]]: party }] : []),
    ];
  },
};

const properties = {
  with: othersCondition<LiaisonDocument>('Between committees, or with organizations. Default: ALL.'),
  category: by.value('category', () => LiaisonCategoryEnum, 'Category of the organization.'),
  reciprocal: by.flag('reciprocal', 'Whether the opposite direction exists.'),
  directed: by.flag('directed', 'Whether a source states a direction.'),
  mutual: by.flag(
    'mutual',
    'True: both committees list each other. False: only one does. Liaisons for which this is unknown never match.',
  ),
  hasRepresentatives: by.flag('hasRepresentatives', 'Whether sources name a representative for it.'),
};

const liaisonList = defineList({
  name: 'Liaison',
  rows: 'liaisons',
  collection: liaisons,
  connection: LiaisonConnection,
  toNode: toLiaison,
  filter: () => ({
    committee: by.committee('parties', 'Committee at either end, in any spelling: `ISO/TC 307`, `TC307`.'),
    organization: organizationCondition<LiaisonDocument>(
      'parties',
      'Organization at either end, by acronym in any case: `GS1`.',
    ),
    direction,
    ...properties,
  }),
  orders: {
    FROM: { description: 'By the party that holds the liaison, then the other.', by: ['fromSort', 'toSort'] },
    TO: { description: 'By the party that it is held to, then the other.', by: ['toSort', 'fromSort'] },
    SINCE: { description: 'By first day shown, oldest first.', by: ['since', 'fromSort', 'toSort'] },
  },
});

/** The parent's end of its liaisons, in the direction that arguments or filter give. */
function liaisonsOf(key: string, day: string, given: Given) {
  const { direction: inFilter } = (given['filter'] ?? {}) as Given;
  const wanted = (given['direction'] ?? inFilter ?? 'BOTH') as LiaisonDirection;
  return { field: partyFields[wanted], key, day };
}

const orderSeen = {
  description: 'the other party',
  sortKey: (row: LiaisonDocument, party: string) => partySortKey(otherParty(row, party)),
};

/** The argument and the field of the filter would both choose the parent's end. */
const flatDirection: ListCondition<LiaisonDocument> = {
  ...direction,
  read: (wanted: LiaisonDirection, place) => {
    const { direction: inFilter } = (place.given['filter'] ?? {}) as Given;
    if (inFilter == null) return direction.read(wanted as never, place);
    throw refuseArgument(place.argument, ' excludes `filter.direction`; expected one of them');
  },
};

const unresolvedList = defineList({
  name: 'UnresolvedLiaison',
  rows: 'unresolved liaisons',
  collection: unresolvedLiaisons,
  connection: UnresolvedLiaisonConnection,
  toNode: toUnresolvedLiaison,
  orders: { NUMBER: { description: 'By number of the record.', by: ['isoId'] } },
});

const findings: Collection<Finding> = {
  name: 'liaison discrepancies',
  indexes: [],
  narrowedBy: ['kind', 'committees'],
};

const discrepancyList = defineComputedList({
  name: 'LiaisonDiscrepancy',
  rows: 'inconsistencies',
  collection: findings,
  connection: LiaisonDiscrepancyConnection,
  toNode: toDiscrepancy,
  filter: (on) => ({
    kinds: on.anyOf('kind', () => LiaisonDiscrepancyKindEnum, 'Kinds of inconsistency.'),
    committee: on.committee(
      'committees',
      'Committee on either side, reported for it or not, in any spelling: `ISO/TC 307`, `TC307`.',
    ),
    organization: organizationCondition<Finding>(
      'otherKey',
      'Organization that is the other party, by acronym in any case: `GS1`.',
    ),
    with: othersCondition<Finding>('Kind of the other party. Default: ALL.'),
  }),
  orders: {
    COMMITTEE: {
      description: 'By the committee it is reported for, then kind, other party and person.',
      by: ['committeeSort', 'order', 'otherSort', 'person'],
    },
    OTHER: {
      description: 'By the other party, then committee, kind and person.',
      by: ['otherSort', 'committeeSort', 'order', 'person'],
    },
    KIND: {
      description: 'By kind, then committee, other party and person.',
      by: ['order', 'committeeSort', 'otherSort', 'person'],
    },
  },
  facets: {
    KIND: { field: 'kind', description: 'Kind of inconsistency.' },
    COMMITTEE: { field: 'committees', description: 'Committee on either side.' },
  },
});

export const liaisonLists = [
  ...discrepancyList.facetResolvers,
  liaisonList.query(
    'liaisons',
    'Liaisons. Two parties that list each other form one liaison of unknown direction, until a source states a direction.',
  ),
  liaisonList.under<CommitteeStub>(() => CommitteeStub, 'liaisons', {
    description: 'Liaisons of the committee.',
    nullable: true,
    arguments: () => deprecatedArguments({ direction: flatDirection, ...properties }),
    rows: ({ reference, asOf }, given) => liaisonsOf(reference, asOf, given),
    orderSeen,
  }),
  liaisonList.under<Organization>(() => Organization, 'liaisons', {
    description: 'Liaisons of the organization.',
    rows: ({ canonical, asOf }, given) => liaisonsOf(organizationKey(canonical), asOf, given),
    orderSeen,
  }),
  unresolvedList.under<CommitteeStub>(() => CommitteeStub, 'unresolvedLiaisons', {
    description:
      'Liaisons that the committee lists by the number of a record alone, in the order of the numbers.',
    nullable: true,
    rows: ({ reference, asOf }) => ({ field: 'committee', key: reference, day: asOf }),
  }),
  discrepancyList.query('liaisonDiscrepancies', {
    description:
      'Inconsistencies in the liaisons of all committees, deduplicated. An inconsistency visible to two committees is reported for the one whose own complete list lacks an entry; if both lists do, for the one that is in liaison to the other.',
    rows: ({ context, day }) => loadFindingsOfDay(context, day),
  }),
  discrepancyList.under<CommitteeStub>(() => CommitteeStub, 'liaisonDiscrepancies', {
    description: 'Inconsistencies in the liaisons of the committee, seen from its side.',
    nullable: true,
    defaultOrder: 'KIND',
    arguments: (on) =>
      deprecatedArguments({
        kinds: on.anyOf('kind', () => LiaisonDiscrepancyKindEnum, 'Kinds of inconsistency. Default: all.'),
      }),
    rows: ({ reference, asOf }, { context }) => loadFindingsOfCommittee(context, reference, asOf),
  }),
];
