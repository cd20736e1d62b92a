/**
 * How deep inside the densest part of a network a node lies.
 * In: links. Out: whole numbers in the order of the nodes. Not for: directions and weights, which do not count.
 *
 * Definition: the greatest k for which the node belongs to the k-core, the largest part of the network in which every node
 * has at least k neighbours.
 * Reference: Seidman, Stephen B., Network structure and minimum degree, Social Networks 5, 1983.
 */
import { coreNumber as coreNumbers } from 'graphology-cores';
import { toSimpleGraph } from './graphs.ts';
import type { Links } from './links.ts';

/** The types of graphology-cores 0.0.1 ask for a flag before the graph that its code does not take. */
const ofGraph = coreNumbers as unknown as (
  graph: ReturnType<typeof toSimpleGraph>,
) => Readonly<Record<string, number>>;

export function coreNumber(links: Links): readonly number[] {
  const cores = ofGraph(toSimpleGraph(links));
  return Array.from({ length: links.nodeCount }, (_, node) => cores[node] as number);
}
