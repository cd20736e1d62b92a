/**
 * Shortest ways between two nodes, and who is beside several.
 * In: a network, keys of nodes. Out: keys of nodes. Not for: the ties along a path; weights, which do not count.
 *
 * Reference: Brandes, Ulrik, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001, for
 * counting the paths without walking them.
 */
import { brandes } from 'graphology-shortest-path/unweighted.js';
import type { Network } from './graph.ts';
import { toBackwardGraph, toSimpleGraph } from './graphs.ts';
import { indexNodes, linksOf } from './links.ts';
import { beside, neighboursOf } from './neighbours.ts';

export interface ShortestPaths {
  /** Ties from one end to the other; null where there is no way. */
  readonly distance: number | null;
  /** How many there are, of which `paths` may hold a part; exact up to 2^53. */
  readonly count: number;
  /** In the order of the keys of the nodes along them, from the first on. */
  readonly paths: readonly (readonly string[])[];
}

export interface PathOptions {
  /** Whether a tie with a direction may be walked along it only; any other may be walked both ways. */
  readonly directed: boolean;
  /** So many paths at most. */
  readonly most: number;
}

/**
 * Every shortest path as keys of nodes, counted even where they are too many to be listed.
 * @throws Error when an end is no node
 */
export function findShortestPaths(
  network: Network,
  from: string,
  to: string,
  { directed, most }: PathOptions,
): ShortestPaths {
  const [start, end] = findNodes(network, [from, to]) as [number, number];
  const links = linksOf(network);
  // Told from the end, each node knows its next steps towards it, and paths come out in order from the start.
  const [, steps, counts] = brandes(directed ? toBackwardGraph(links) : toSimpleGraph(links), end);
  const count = counts[start] ?? 0;
  if (count === 0) return { distance: null, count, paths: [] };
  const indexes = firstPaths(start, steps, most);
  const paths = indexes.map((path) => path.map((index) => network.nodes[index]?.key as string));
  return { distance: distanceFrom(start, steps), count, paths };
}

/** The nodes that are beside each of these, in the order of the network. */
export function commonNeighbours(network: Network, keys: readonly string[]): readonly string[] {
  const neighbours = neighboursOf(linksOf(network));
  const [first, ...others] = findNodes(network, keys).map((node) => new Set(beside(neighbours, node)));
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

/** Depth first, so that no more is held than the paths that are kept and those next to them. */
function firstPaths(start: number, steps: Steps, most: number): readonly (readonly number[])[] {
  const paths: (readonly number[])[] = [];
  const open: (readonly number[])[] = [[start]];
  while (paths.length < most) {
    const path = open.pop();
    if (path === undefined) break;
    const next = (steps[path.at(-1) as number] ?? []).map(Number).sort((a, b) => b - a);
    if (next.length === 0) paths.push(path);
    else open.push(...next.map((node) => [...path, node]));
  }
  return paths;
}
