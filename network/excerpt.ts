/**
 * The surroundings of one node.
 * In: a network, a node, how many steps away. Out: the nodes within that distance, the ties among them, the distances.
 * Not for: paths (paths.ts); measures, which stay those of the whole network.
 */
import type { Network, NetworkNode, NetworkTie } from './graph.ts';
import { indexNodes, linksOf } from './links.ts';
import { beside, neighboursOf } from './neighbours.ts';

export interface Excerpt<N extends NetworkNode, T extends NetworkTie> {
  readonly network: Network<N, T>;
  /** Steps from the node in the middle, whatever the direction of ties; one for each node of the excerpt. */
  readonly distances: ReadonlyMap<string, number>;
}

/**
 * Every node that is at most `depth` steps away, and every tie between two of them.
 * @throws Error when there is no such node
 */
export function excerptAround<N extends NetworkNode, T extends NetworkTie>(
  network: Network<N, T>,
  key: string,
  depth: number,
): Excerpt<N, T> {
  const middle = indexNodes(network).get(key);
  if (middle === undefined) throw new Error(`${key}: expected a node of the network`);
  const steps = countSteps(network, middle, depth);
  const nodes = network.nodes.filter((_, index) => steps.has(index));
  const distances = new Map<string, number>();
  network.nodes.forEach((node, index) => {
    const distance = steps.get(index);
    if (distance !== undefined) distances.set(node.key, distance);
  });
  const ties = network.ties.filter(({ from, to }) => distances.has(from) && distances.has(to));
  return { network: { nodes, ties }, distances };
}

/** Breadth first; a map grows while it is walked, so it is its own queue. */
function countSteps(network: Network, middle: number, depth: number): ReadonlyMap<number, number> {
  const neighbours = neighboursOf(linksOf(network));
  const steps = new Map([[middle, 0]]);
  for (const [node, distance] of steps) {
    if (distance === depth) break;
    for (const next of beside(neighbours, node)) {
      if (!steps.has(next)) steps.set(next, distance + 1);
    }
  }
  return steps;
}
