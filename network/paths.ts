/**
 * Shortest paths between two nodes and common neighbours of several, as keys of nodes. Weights are ignored.
 *
 * Reference: Brandes, Ulrik, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001, for
 * counting paths without listing them.
 */
import { brandes } from 'graphology-shortest-path/unweighted.js';
import type { Network } from './graph.ts';
import { indexNodes, linksOf } from './links.ts';
import { neighboursAt, neighboursOf } from './neighbours.ts';
import { toBackwardGraph, toSimpleGraph } from './to-graphology.ts';

export interface ShortestPaths {
  /** Number of ties from one end to the other; null if there is no path. */
  readonly distance: number | null;
  /** Number of shortest paths, also of those not in `paths`; exact up to 2^53. */
  readonly count: number;
  /** Ordered by the keys of their nodes, from the first node on. */
  readonly paths: readonly (readonly string[])[];
}

export interface PathOptions {
  /** True to follow directed ties only in their direction; others are always followed both ways. */
  readonly directed: boolean;
  /** Maximum length of `paths`. */
  readonly maxPaths: number;
}

/**
 * Lists the shortest paths, and counts them even if there are too many to be listed.
 * @throws Error for an unknown key
 */
export function findShortestPaths(
  network: Network,
  from: string,
  to: string,
  { directed, maxPaths }: PathOptions,
): ShortestPaths {
  const [start, end] = findNodes(network, [from, to]) as [number, number];
  const links = linksOf(network);
  // Searched from the end, so that each node knows its next steps and paths come out in order from the start.
  const [, steps, counts] = brandes(directed ? toBackwardGraph(links) : toSimpleGraph(links), end);
  const count = counts[start] ?? 0;
  if (count === 0) return { distance: null, count, paths: [] };
  const indexes = firstPaths(start, steps, maxPaths);
  const paths = indexes.map((path) => path.map((index) => network.nodes[index]?.key as string));
  return { distance: distanceFrom(start, steps), count, paths };
}

/** The nodes that are neighbours of all given ones, in the order of the network; none of an empty list. */
export function commonNeighbours(network: Network, keys: readonly string[]): readonly string[] {
  const neighbours = neighboursOf(linksOf(network));
  const [first, ...others] = findNodes(network, keys).map((node) => new Set(neighboursAt(neighbours, node)));
  const common = [...(first ?? [])].filter((node) => others.every((other) => other.has(node)));
  return common.map((index) => network.nodes[index]?.key as string);
}

function findNodes(network: Network, keys: readonly string[]): readonly number[] {
  const indexes = indexNodes(network);
  return keys.map((key) => {
    const index = indexes.get(key);
    if (index === undefined) throw new Error(`${key}: expected a node of the network`);
    return index;
  });
}

type Steps = Readonly<Record<string, readonly string[]>>;

function distanceFrom(start: number, steps: Steps): number {
  let distance = 0;
  for (let node = steps[start]?.[0]; node !== undefined; node = steps[node]?.[0]) distance++;
  return distance;
}

/** Depth-first, so that only the listed paths and their open branches are in memory. */
function firstPaths(start: number, steps: Steps, maxPaths: number): readonly (readonly number[])[] {
  const paths: (readonly number[])[] = [];
  const open: (readonly number[])[] = [[start]];
  while (paths.length < maxPaths) {
    const path = open.pop();
    if (path === undefined) break;
    const next = (steps[path.at(-1) as number] ?? []).map(Number).sort((a, b) => b - a);
    if (next.length === 0) paths.push(path);
    else open.push(...next.map((node) => [...path, node]));
  }
  return paths;
}
