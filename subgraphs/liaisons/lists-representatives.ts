/** Lists of representatives: who represents which committee where, and in how many bodies. */
import { Int } from 'type-graphql';
import type { Collection } from '../../store/documents.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { defineComputedList } from '../../subgraph-kit/computed-list.ts';
import { defineList } from '../../subgraph-kit/define-list.ts';
import { deprecatedArguments } from '../../subgraph-kit/list-conditions.ts';
import { conditionsOn } from '../../subgraph-kit/named-conditions.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { representations, type RepresentationDocument } from './documents.ts';
import { LiaisonOthersEnum, type LiaisonOthers } from './enums.ts';
import { organizationCondition, othersCondition, withOthers } from './lists-organizations.ts';
import { organizationKey } from './party.ts';
import { CommitteeStub, Organization, PersonStub } from './types-entities.ts';
import { RepresentationConnection, RepresentativeCountConnection } from './types.ts';
import {
  countRepresentatives,
  toRepresentation,
  toRepresentativeCount,
  type CountedRepresentative,
} from './view.ts';

const by = conditionsOn<RepresentationDocument>();

/** Where they are sent: to a committee or to an organization. */
const targets = {
  toCommittee: {
    ...by.committee('toKey', 'Committee that they are sent to, in any spelling: `ISO/TC 307`, `TC307`.'),
    excludes: 'toOrganization',
  },
  toOrganization: organizationCondition<RepresentationDocument>(
    'toKey',
    'Organization that they are sent to, by acronym in any case: `GS1`.',
  ),
};

const representativeList = defineList({
  name: 'Representative',
  rows: 'representatives',
  collection: representations,
  connection: RepresentationConnection,
  toNode: toRepresentation,
  filter: () => ({
    from: by.committee('committee', 'Committee that is represented, in any spelling: `ISO/TC 307`, `TC307`.'),
    ...targets,
    with: othersCondition<RepresentationDocument>('Kind of body that they are sent to. Default: ALL.'),
    person: by.person('personKeys', 'Person, by id or by name in any spelling of the sources.'),
  }),
  orders: {
    COMMITTEE: {
      description: 'By represented committee, then body and name.',
      by: ['committeeSort', 'toSort', 'person'],
    },
    BODY: {
      description: 'By body that they are sent to, then committee and name.',
      by: ['toSort', 'committeeSort', 'person'],
    },
    PERSON: { description: 'By name, then committee and body.', by: ['person', 'committeeSort', 'toSort'] },
    SINCE: {
      description: 'By first day shown, oldest first.',
      by: ['since', 'committeeSort', 'toSort', 'person'],
    },
  },
});

const counts: Collection<CountedRepresentative> = { name: 'representative counts', indexes: [] };

const countList = defineComputedList({
  name: 'RepresentativeCount',
  rows: 'people with their number of bodies',
  collection: counts,
  connection: RepresentativeCountConnection,
  toNode: toRepresentativeCount,
  filter: (on) => ({
    // Decides which representations are counted, so that it is applied before there is a count.
    with: on.option(() => LiaisonOthersEnum, 'Kind of body that is counted. Default: ALL.'),
    atLeast: {
      type: () => Int,
      description: 'Minimum number of bodies.',
      read: (count: number) => [{ count: { $gte: count } }],
    },
  }),
  orders: {
    COUNT: { description: 'By number of bodies, descending, then by name.', by: ['-count', 'person'] },
    PERSON: { description: 'By name.', by: ['person'] },
  },
});

export const representativeLists = [
  representativeList.query('representatives', 'Who represents committees in other bodies.'),
  representativeList.under<CommitteeStub>(() => CommitteeStub, 'representatives', {
    description: 'Who represents the committee elsewhere.',
    nullable: true,
    arguments: () => deprecatedArguments(targets),
    rows: ({ reference, asOf }) => ({ field: 'committee', key: reference, day: asOf }),
  }),
  representativeList.under<Organization>(() => Organization, 'representatives', {
    description: 'Who represents committees in the organization.',
    rows: ({ canonical, asOf }) => ({ field: 'toKey', key: organizationKey(canonical), day: asOf }),
  }),
  representativeList.under<PersonStub>(() => PersonStub, 'represents', {
    description: 'Which committees the person represents, and where.',
    nullable: true,
    rows: ({ id, asOf }) => ({ field: 'person', key: id, day: asOf }),
  }),
  countList.query('representativeCounts', {
    description: 'People who represent a committee, with the bodies that each is sent to.',
    arguments: (on) => ({
      from: on.option(() => String, 'Committee that is represented, in any spelling.', { isRequired: true }),
    }),
    rows: async ({ context, day, given }) => {
      const committee = await readCommitteeArgument(context, String(given['from']), 'from');
      const { with: others } = (given['filter'] ?? {}) as { readonly with?: LiaisonOthers | null };
      const conditions = withOthers<RepresentationDocument>(others ?? 'ALL');
      return countRepresentatives(
        await loadRows(context, representations, 'committee', committee, day, conditions),
      );
    },
  }),
];
