/** Measures of a network as a whole: density, reciprocity, components. See measures.ts for those of single nodes. */
import { connectedComponents } from 'graphology-components';
import type { Network } from './graph.ts';
import { linksOf } from './links.ts';
import { neighboursAt, neighboursOf, targetsOf } from './neighbours.ts';
import { toSimpleGraph } from './to-graphology.ts';

/**
 * The share of all pairs of nodes that are joined, whatever the kind and direction; null with fewer than two nodes.
 * Reference: Wasserman, Stanley and Faust, Katherine, Social Network Analysis, Cambridge University Press 1994, chapter 4.
 */
export function density(network: Network): number | null {
  const { length: nodeCount } = network.nodes;
  if (nodeCount < 2) return null;
  // Each joined pair is in the list from both sides.
  return neighboursOf(linksOf(network)).list.length / (nodeCount * (nodeCount - 1));
}

/**
 * The share of directed links that have an opposite; null without directed links.
 * Reference: Wasserman and Faust 1994, chapter 13; as in Newman, Mark E. J., Networks, Oxford University Press 2010, chapter 7.
 */
export function reciprocity(network: Network): number | null {
  const targets = targetsOf(linksOf(network));
  if (targets.list.length === 0) return null;
  let mutual = 0;
  network.nodes.forEach((_, node) => {
    for (const target of neighboursAt(targets, node)) {
      if (neighboursAt(targets, target).includes(node)) mutual++;
    }
  });
  return mutual / targets.list.length;
}

/** The connected components as keys in order: the largest component first, then by first key. */
export function findComponents(network: Network): readonly (readonly string[])[] {
  // They come in the order of their first nodes, which the sort keeps for equal sizes.
  return connectedComponents(toSimpleGraph(linksOf(network)))
    .map((component) => component.map(Number).sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length)
    .map((component) => component.map((index) => network.nodes[index]?.key as string));
}
