/**
 * Every measure of every node of a network. See communities.ts for communities, whole-network.ts for measures of the network
 * as a whole, and measure-thread.ts for computing them in a thread.
 */
import { measureBetweennessCloseness } from './betweenness-closeness.ts';
import { clustering } from './clustering.ts';
import { coreNumber } from './core-number.ts';
import { degree, degreeIn, degreeOut } from './degrees.ts';
import { eigenvector } from './eigenvector.ts';
import type { Network } from './graph.ts';
import { linksOf, type Links } from './links.ts';
import { pageRank } from './page-rank.ts';

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

/** By measure, in the order of the nodes. Null where a measure has no value: an eigenvector without convergence. */
export type NetworkMeasures = { readonly [measure in Measure]: readonly (number | null)[] };

export function measureNetwork(network: Network): NetworkMeasures {
  return measureLinks(linksOf(network));
}

export function measureLinks(links: Links): NetworkMeasures {
  const { betweenness, closeness } = measureBetweennessCloseness(links);
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
