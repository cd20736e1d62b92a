/**
 * What each measure is, in the words of the schema: its definition and where it was defined.
 * In: nothing. Out: texts, by measure. Not for: working measures out (network/).
 *
 * One text each, for every field and enum value that stands for the measure.
 */
import type { Measure } from '../../../network/measures.ts';

export const measureDescriptions: Readonly<Record<Measure, string>> = {
  DEGREE: 'Degree: number of other nodes that it is tied to, in whichever direction (Freeman 1979).',
  DEGREE_IN:
    'In-degree: number of other nodes that a directed tie leads from to it; ties of unknown direction do not count (Freeman 1979).',
  DEGREE_OUT:
    'Out-degree: number of other nodes that a directed tie leads to from it; ties of unknown direction do not count (Freeman 1979).',
  BETWEENNESS:
    'Betweenness: share of the shortest paths between two other nodes that pass through it, as a mean over all pairs of other nodes, without regard to directions (Freeman 1977, computed as Brandes 2001); 0 to 1.',
  CLOSENESS:
    'Closeness: number of nodes that it reaches over the sum of its distances to them, times the share of all other nodes that it reaches, so that nodes of different components compare; without regard to directions (Wasserman and Faust 1994); 0 to 1, and 0 for a node that reaches none.',
  EIGENVECTOR:
    'Eigenvector centrality: its entry in the eigenvector of the largest eigenvalue of the adjacency matrix, normalized to Euclidean length 1, without regard to directions (Bonacich 1987); null where the iteration does not converge.',
  PAGE_RANK:
    'PageRank: share of time that a walk spends at it which follows a random tie with probability 0.85 and jumps to a random node otherwise; ties without direction are followed both ways; all nodes sum to 1 (Page, Brin, Motwani and Winograd 1999).',
  CLUSTERING:
    'Local clustering coefficient: share of the pairs of its neighbours that are tied to each other, without regard to directions; 0 with fewer than two neighbours (Watts and Strogatz 1998).',
  CORE_NUMBER:
    'Core number: largest k for which it belongs to the k-core, the largest part of the network in which every node has at least k neighbours, without regard to directions (Seidman 1983).',
};
