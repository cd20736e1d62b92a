/**
 * Enums of the liaison network.
 * In: nothing. Out: enums, registered and described. Not for: what a measure is (measure-descriptions.ts).
 */
import type { NodeKind, TieKind } from '../../../network/graph.ts';
import { defineEnum } from '../../../subgraph-runtime/define-enum.ts';
import { measureDescriptions } from './measure-descriptions.ts';
import type { TieRow } from './rows.ts';

export const NetworkTieKindEnum = defineEnum<TieKind>(
  'NetworkTieKind',
  'What joins two nodes of the network.',
  {
    LIAISON: 'A liaison; directed where a source gives a direction.',
    JOINT_GROUP: 'From each parent of a joint working group to the group.',
    PARENT: 'From a committee to one that it is the parent of.',
    SHARED_SECRETARIAT: 'The same body holds the secretariat of both committees; without direction.',
    SHARED_MEMBERS:
      'Bodies are participating members of both committees; without direction, weighted by how many.',
    SHARED_PEOPLE: 'People hold a role in both committees; without direction, weighted by how many.',
  },
);

export const NetworkNodeKindEnum = defineEnum<NodeKind>('NetworkNodeKind', 'What a node of the network is.', {
  COMMITTEE: 'A committee or group.',
  ORGANIZATION: 'An organization in liaison.',
});

export const NetworkTieRoleEnum = defineEnum<NonNullable<TieRow['role']>>(
  'NetworkTieRole',
  'What a parent is to a joint working group.',
  { ADMINISTERING: 'It has the administrative responsibility.', PARTNER: 'It is another parent.' },
);

export const NetworkNodeOrderEnum = defineEnum(
  'NetworkNodeOrder',
  'The order of a list of nodes. By a measure the highest come first, unknown values last, equal ones by name.',
  {
    NAME: 'By name: committees before organizations, SC 7 before SC 17.',
    DISTANCE:
      'By the distance from the node that the network is around, the nearest first; by name without one.',
    ...measureDescriptions,
  },
);
export type NetworkNodeOrder = keyof typeof NetworkNodeOrderEnum;

/** Measures of a network as a whole. */
export const wholeDescriptions = {
  NODES: 'Number of nodes.',
  TIES: 'Number of ties.',
  DENSITY:
    'Density: number of pairs of nodes that are tied, over the number of all pairs of nodes, without regard to kinds and directions (Wasserman and Faust 1994); null with fewer than two nodes.',
  RECIPROCITY:
    'Reciprocity: of the ways from one node to another that a directed tie leads, the share for which one leads the other way round (Wasserman and Faust 1994); null without directed ties.',
  COMPONENTS:
    'Number of connected components: greatest parts in which every node is reached from every other, without regard to directions (Hopcroft and Tarjan 1973).',
} as const;
export type WholeMeasure = keyof typeof wholeDescriptions;

export const NetworkSeriesMeasureEnum = defineEnum(
  'NetworkSeriesMeasure',
  'What a series follows: measures of the whole network, and of single nodes.',
  { ...wholeDescriptions, ...measureDescriptions },
);
export type NetworkSeriesMeasure = keyof typeof NetworkSeriesMeasureEnum;

export const NetworkSeriesStepEnum = defineEnum(
  'NetworkSeriesStep',
  'From one day of a series to the next.',
  {
    YEAR: 'The same day of the next year.',
    QUARTER: 'The same day three months later.',
    MONTH: 'The same day of the next month.',
  },
);
export type NetworkSeriesStep = keyof typeof NetworkSeriesStepEnum;
