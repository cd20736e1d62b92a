/**
 * PageRank, ignoring weights: values that sum to 1, in the order of the nodes.
 *
 * Definition: the share of time that a random walk spends at the node. At each step the walk follows one of the ties from its
 * node with probability 0.85, all equally likely, and otherwise jumps to any node; from a dangling node, which has no tie to
 * follow, it always jumps. A directed tie is followed in its direction, any other both ways.
 * Reference: Page, Lawrence; Brin, Sergey; Motwani, Rajeev and Winograd, Terry, The PageRank citation ranking: bringing order
 * to the web, Stanford InfoLab 1999.
 *
 * Not graphology-metrics 2.4.2, which is wrong for exactly 256 and 65,536 directed ties (docs/dependencies.md).
 */
import type { Links } from './links.ts';
import { successorsOf, type Neighbours } from './neighbours.ts';

const DAMPING = 0.85;
const TOLERANCE = 1e-13;

export function pageRank(links: Links): readonly number[] {
  const { nodeCount } = links;
  const successors = successorsOf(links);
  let values = new Float64Array(nodeCount).fill(1 / nodeCount);
  // Each round reduces the error by the damping factor, whatever the network: the loop always ends.
  for (let change = Infinity; change > TOLERANCE;) {
    const next = step(values, successors);
    change = values.reduce((sum, value, node) => sum + Math.abs((next[node] as number) - value), 0);
    values = next;
  }
  return Array.from(values);
}

function step(values: Float64Array, { starts, list }: Neighbours): Float64Array<ArrayBuffer> {
  const next = new Float64Array(values.length);
  let dangling = 0;
  values.forEach((value, node) => {
    const first = starts[node] as number;
    const end = starts[node + 1] as number;
    if (first === end) dangling += value;
    const share = (DAMPING * value) / (end - first);
    for (let place = first; place < end; place++) {
      const to = list[place] as number;
      next[to] = (next[to] as number) + share;
    }
  });
  const jump = (DAMPING * dangling + 1 - DAMPING) / values.length;
  return next.map((value) => value + jump);
}
