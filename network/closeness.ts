/**
 * How near a node is to all others.
 * In: links. Out: numbers from 0 to 1 in the order of the nodes. Not for: distances that respect directions or weights.
 *
 * Definition: with r other nodes within reach, of n, at distances that add up to s: (r / s) * (r / (n - 1)), so that nodes of
 * several components compare; 0 where nothing is within reach. Directions and weights do not count.
 * Reference: Wasserman, Stanley and Faust, Katherine, Social Network Analysis, Cambridge University Press 1994, page 201.
 *
 * Not graphology-metrics 2.4.2, which is wrong for exactly 128 and 32,768 ties (docs/dependencies.md) and takes a minute at
 * 17,000 nodes.
 */
import { createBreadthFirst } from './breadth-first.ts';
import type { Links } from './links.ts';
import { neighboursOf } from './neighbours.ts';

export function closeness(links: Links): readonly number[] {
  const { nodeCount } = links;
  const walk = createBreadthFirst(neighboursOf(links));
  return Array.from({ length: nodeCount }, (_, node) => {
    const count = walk.from(node);
    if (count === 1) return 0;
    let sum = 0;
    for (let place = 1; place < count; place++) sum += walk.distances[walk.order[place] as number] as number;
    const reached = count - 1;
    return (reached / sum) * (reached / (nodeCount - 1));
  });
}
