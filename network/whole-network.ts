/**
 * What is said of a network as a whole.
 * In: a network. Out: a number, or the parts it falls into. Not for: measures of single nodes (measures.ts).
 */
import { connectedComponents } from 'graphology-components';
import type { Network } from './graph.ts';
import { toSimpleGraph } from './graphs.ts';
import { linksOf } from './links.ts';
import { neighboursOf, targetsOf } from './neighbours.ts';

/**
 * Of all pairs of nodes, the share that are joined, whatever the kind and direction; null with fewer than two nodes.
 * Reference: Wasserman, Stanley and Faust, Katherine, Social Network Analysis, Cambridge University Press 1994, chapter 4.
 */
export function density(network: Network): number | null {
  const { length: nodeCount } = network.nodes;
  if (nodeCount < 2) return null;
  // Each pair is there from either side.
  return neighboursOf(linksOf(network)).list.length / (nodeCount * (nodeCount - 1));
}

/**
 * Of the links with a direction, the share for which there is one the other way round; null without any.
 * Reference: Wasserman and Faust 1994, chapter 13; as in Newman, Mark E. J., Networks, Oxford University Press 2010, chapter 7.
 */
export function reciprocity(network: Network): number | null {
  const { starts, list } = targetsOf(linksOf(network));
  if (list.length === 0) return null;
  const { length: nodeCount } = network.nodes;
  const steps = new Set<number>();
  const answers: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
      steps.add(node * nodeCount + (list[place] as number));
      answers.push((list[place] as number) * nodeCount + node);
    }
  }
  return answers.filter((answer) => steps.has(answer)).length / list.length;
}

/** The parts between which there is no tie, as keys in order; the largest first, then by their first key. */
export function findComponents(network: Network): readonly (readonly string[])[] {
  return connectedComponents(toSimpleGraph(linksOf(network)))
    .map((component) => component.map(Number).sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
    .map((component) => component.map((index) => network.nodes[index]?.key as string));
}
