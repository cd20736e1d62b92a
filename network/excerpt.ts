/** The network around one node: the nodes within a distance of it and the ties between them (its ego network). */
import type { Network, NetworkNode, NetworkTie } from './graph.ts';
import { indexNodes, linksOf } from './links.ts';
import { neighboursAt, neighboursOf } from './neighbours.ts';

export interface Excerpt<N extends NetworkNode, T extends NetworkTie> {
  readonly network: Network<N, T>;
  /** Distance of each node of the excerpt from the central one, whatever the direction of ties. */
  readonly distances: ReadonlyMap<string, number>;
}

/**
 * Every node at a distance of at most `depth`, and every tie between two of them.
 * @throws Error for an unknown key
 */
export function excerptAround<N extends NetworkNode, T extends NetworkTie>(
  network: Network<N, T>,
  key: string,
  depth: number,
): Excerpt<N, T> {
  const centre = indexNodes(network).get(key);
  if (centre === undefined) throw new Error(`${key}: expected a node of the network`);
  const found = findDistances(network, centre, depth);
  const distances = new Map<string, number>();
  const nodes = network.nodes.filter((node, index) => {
    const distance = found.get(index);
    if (distance !== undefined) distances.set(node.key, distance);
    return distance !== undefined;
  });
  const ties = network.ties.filter(({ from, to }) => distances.has(from) && distances.has(to));
  return { network: { nodes, ties }, distances };
}

/** Breadth-first search; iteration over a map includes entries added meanwhile, so the map is its own queue. */
function findDistances(network: Network, centre: number, depth: number): ReadonlyMap<number, number> {
  const neighbours = neighboursOf(linksOf(network));
  const distances = new Map([[centre, 0]]);
  for (const [node, distance] of distances) {
    if (distance === depth) break;
    for (const next of neighboursAt(neighbours, node)) {
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}
