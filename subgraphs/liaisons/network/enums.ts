/** Enums of the liaison network, and the definition of each measure, which its field and its enum values share. */
import type { NodeKind, TieKind } from '../../../network/graph.ts';
import type { Measure } from '../../../network/measures.ts';
import { defineEnum } from '../../../subgraph-runtime/define-enum.ts';
import type { NetworkTieDocument } from './documents.ts';

export const NetworkTieKindEnum = defineEnum<TieKind>(
  'NetworkTieKind',
  'What joins two nodes of the network.',
  {
    LIAISON: 'A liaison; directed if a source states a direction.',
    JOINT_GROUP: 'From each parent of a joint working group to the group.',
    PARENT: 'From a committee to its subcommittee or group.',
    SHARED_SECRETARIAT: 'The same body holds the secretariat of both committees; undirected.',
    SHARED_MEMBERS: 'Both committees have P-members in common; undirected, weighted by their number.',
    SHARED_PEOPLE: 'The same people have a role in both committees; undirected, weighted by their number.',
  },
);

export const NetworkNodeKindEnum = defineEnum<NodeKind>('NetworkNodeKind', 'Kind of node in the network.', {
  COMMITTEE: 'A committee or group.',
  ORGANIZATION: 'An organization in liaison.',
});

export const NetworkTieRoleEnum = defineEnum<NonNullable<NetworkTieDocument['role']>>(
  'NetworkTieRole',
  'Role of a parent of a joint working group.',
  { ADMINISTERING: 'It administers the group.', PARTNER: 'It is another parent.' },
);

/** Measures of a node: definition and reference. */
export const measureDescriptions: Readonly<Record<Measure, string>> = {
  DEGREE: 'Degree: number of neighbours, in either direction (Freeman 1979).',
  DEGREE_IN:
    'In-degree: number of nodes from which a directed tie leads to this one; undirected ties do not count (Freeman 1979).',
  DEGREE_OUT:
    'Out-degree: number of nodes to which a directed tie leads from this one; undirected ties do not count (Freeman 1979).',
  BETWEENNESS:
    'Betweenness: share of the shortest paths between two other nodes that pass through this one, averaged over all pairs of other nodes, ignoring directions (Freeman 1977, computed as in Brandes 2001); 0 to 1.',
  CLOSENESS:
    'Closeness: number of reachable nodes divided by the sum of the distances to them, times the share of all other nodes that are reachable, so that nodes of different components compare; ignores directions (Wasserman and Faust 1994); 0 to 1, and 0 if no other node is reachable.',
  EIGENVECTOR:
    'Eigenvector centrality: entry of the node in the eigenvector of the largest eigenvalue of the adjacency matrix, normalized to Euclidean length 1, ignoring directions (Bonacich 1987); null if the iteration does not converge.',
  PAGE_RANK:
    'PageRank: share of time that a random walk spends at the node if it follows a random tie with probability 0.85 and jumps to a random node otherwise; undirected ties are followed both ways; all nodes sum to 1 (Page, Brin, Motwani and Winograd 1999).',
  CLUSTERING:
    'Local clustering coefficient: share of the pairs of neighbours that are tied to each other, ignoring directions; 0 with fewer than two neighbours (Watts and Strogatz 1998).',
  CORE_NUMBER:
    'Core number: largest k for which the node belongs to the k-core, the largest subgraph in which every node has at least k neighbours, ignoring directions (Seidman 1983).',
};

/** Measures of a network as a whole. */
export const wholeDescriptions = {
  NODES: 'Number of nodes.',
  TIES: 'Number of ties.',
  DENSITY:
    'Density: number of tied pairs of nodes divided by the number of all pairs, ignoring kinds and directions (Wasserman and Faust 1994); null with fewer than two nodes.',
  RECIPROCITY:
    'Reciprocity: share of the ordered pairs of nodes joined by a directed tie for which a directed tie leads back (Wasserman and Faust 1994); null without directed ties.',
  COMPONENTS:
    'Number of connected components: maximal parts in which every node is reachable from every other, ignoring directions (Hopcroft and Tarjan 1973).',
} as const;
export type WholeMeasure = keyof typeof wholeDescriptions;

export const NetworkSeriesMeasureEnum = defineEnum(
  'NetworkSeriesMeasure',
  'Measure of a series: of the whole network, or of single nodes.',
  { ...wholeDescriptions, ...measureDescriptions },
);
export type NetworkSeriesMeasure = keyof typeof NetworkSeriesMeasureEnum;

export const NetworkSeriesStepEnum = defineEnum(
  'NetworkSeriesStep',
  'Step from one day of a series to the next.',
  {
    YEAR: 'The same day of the next year.',
    QUARTER: 'The same day three months later.',
    MONTH: 'The same day of the next month.',
  },
);
export type NetworkSeriesStep = keyof typeof NetworkSeriesStepEnum;
