/**
 * Every measure of every node of a network.
 * In: a network or its links. Out: one list of numbers for each measure, in the order of the nodes. Not for: communities
 * (communities.ts) and what is said of a network as a whole (whole-network.ts); doing it aside (measure-thread.ts).
 */
import { clustering } from './clustering.ts';
import { coreNumber } from './core-number.ts';
import { degree, degreeIn, degreeOut } from './degrees.ts';
import { eigenvector } from './eigenvector.ts';
import type { Network } from './graph.ts';
import { linksOf, type Links } from './links.ts';
import { pageRank } from './page-rank.ts';
import { measureWays } from './betweenness-closeness.ts';

export const measures = [
  'DEGREE',
  'DEGREE_IN',
  'DEGREE_OUT',
  'BETWEENNESS',
  'CLOSENESS',
  'EIGENVECTOR',
  'PAGE_RANK',
  'CLUSTERING',
  'CORE_NUMBER',
] as const;
export type Measure = (typeof measures)[number];

/** Null where a measure has no value: the eigenvector of a network on which it does not converge. */
export type NetworkMeasures = { readonly [measure in Measure]: readonly (number | null)[] };

export function measureNetwork(network: Network): NetworkMeasures {
  return measureLinks(linksOf(network));
}

export function measureLinks(links: Links): NetworkMeasures {
  const { betweenness, closeness } = measureWays(links);
  return {
    DEGREE: degree(links),
    DEGREE_IN: degreeIn(links),
    DEGREE_OUT: degreeOut(links),
    BETWEENNESS: betweenness,
    CLOSENESS: closeness,
    EIGENVECTOR: eigenvector(links) ?? Array.from({ length: links.nodeCount }, () => null),
    PAGE_RANK: pageRank(links),
    CLUSTERING: clustering(links),
    CORE_NUMBER: coreNumber(links),
  };
}
