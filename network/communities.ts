/**
 * Communities: parts of a network with more ties inside than between them, ignoring directions and weights. See
 * whole-network.ts for components, between which there are no ties.
 *
 * Definition: the Louvain method moves nodes between communities while that raises the modularity, the share of ties inside
 * communities less the resolution times the share expected if ties were drawn at random between nodes of the same degrees;
 * then it joins each community into one node, and repeats.
 * References: Blondel, Vincent D.; Guillaume, Jean-Loup; Lambiotte, Renaud and Lefebvre, Etienne, Fast unfolding of communities
 * in large networks, Journal of Statistical Mechanics, 2008; Newman, Mark E. J., Modularity and community structure in
 * networks, Proceedings of the National Academy of Sciences 103, 2006; on the resolution, Lambiotte, Renaud; Delvenne,
 * Jean-Charles and Barahona, Mauricio, Laplacian dynamics and multiscale modular structure in networks, 2008.
 *
 * Nodes are visited in the order of their keys, not at random, so that the result is reproducible without a seed.
 */
import louvainModule from 'graphology-communities-louvain';
import type { UndirectedGraph } from 'graphology';
import type { Network } from './graph.ts';
import { linksOf, type Links } from './links.ts';
import { toSimpleGraph } from './to-graphology.ts';

export interface Communities {
  /** Number of the community of each node, from 1, in the order of the nodes. */
  readonly of: readonly number[];
  /** Null without ties. */
  readonly modularity: number | null;
  /**
   * Number of nodes of community i + 1. Communities are numbered by size, the largest first; of equal ones those of
   * isolated nodes come last, then they are ordered by their first key.
   */
  readonly sizes: readonly number[];
}

/** Its types describe an ES module; Node gives what CommonJS exports, the function itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** A greater resolution gives more and smaller communities; 1 is plain modularity. */
export function findCommunities(network: Network, resolution: number): Communities {
  return divideLinks(linksOf(network), resolution);
}

export function divideLinks(links: Links, resolution: number): Communities {
  const graph = toSimpleGraph(links);
  if (graph.size === 0) {
    const of = Array.from({ length: links.nodeCount }, (_, node) => node + 1);
    return { of, modularity: null, sizes: of.map(() => 1) };
  }
  const { communities, modularity } = louvain.detailed(avoidOverflow(graph), {
    resolution,
    randomWalk: false,
  });
  const found = Array.from({ length: links.nodeCount }, (_, node) => communities[node] as number);
  const isolated = found.map((_, node) => graph.degree(node) === 0);
  return { ...numberBySize(found, isolated), modularity };
}

/**
 * graphology-indices 0.17.0 holds places in arrays of 8 or 16 bits where their greatest value takes one bit more: with 128 or
 * 32,768 edges the last node loses its neighbours. Two more nodes, joined by an edge of weight 0, change no community and no
 * modularity.
 */
function avoidOverflow(graph: UndirectedGraph): UndirectedGraph {
  if (graph.size !== 2 ** 7 && graph.size !== 2 ** 15) return graph;
  const larger = graph.copy();
  larger.addNode('extra');
  larger.addNode('extra too');
  larger.addEdge('extra', 'extra too', { weight: 0 });
  return larger;
}

interface Community {
  readonly isolated: boolean;
  size: number;
}

function numberBySize(
  found: readonly number[],
  isolated: readonly boolean[],
): Pick<Communities, 'of' | 'sizes'> {
  const byName = new Map<number, Community>();
  found.forEach((name, node) => {
    const community = byName.get(name) ?? { isolated: isolated[node] === true, size: 0 };
    community.size++;
    byName.set(name, community);
  });
  // Communities are in the order of their first nodes, which the sort keeps where they are equal.
  const ordered = [...byName].sort(
    ([, a], [, b]) => b.size - a.size || Number(a.isolated) - Number(b.isolated),
  );
  const numbers = new Map(ordered.map(([name], index) => [name, index + 1]));
  return {
    of: found.map((name) => numbers.get(name) as number),
    sizes: ordered.map(([, { size }]) => size),
  };
}
