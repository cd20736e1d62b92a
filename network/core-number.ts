/**
 * Core number, ignoring directions and weights.
 *
 * Definition: the greatest k for which the node belongs to the k-core, the largest subgraph in which every node has at least
 * k neighbours.
 * Reference: Seidman, Stephen B., Network structure and minimum degree, Social Networks 5, 1983.
 */
import { coreNumber as coreNumbers } from 'graphology-cores';
import type { Links } from './links.ts';
import { toSimpleGraph } from './to-graphology.ts';

/** The types of graphology-cores 0.0.1 require a flag before the graph that its code does not take. */
const ofGraph = coreNumbers as unknown as (
  graph: ReturnType<typeof toSimpleGraph>,
) => Readonly<Record<string, number>>;

export function coreNumber(links: Links): readonly number[] {
  const cores = ofGraph(toSimpleGraph(links));
  return Array.from({ length: links.nodeCount }, (_, node) => cores[node] as number);
}
