/**
 * Where a walk at random is found most often.
 * In: links. Out: numbers that add up to 1, in the order of the nodes. Not for: weights, which do not count.
 *
 * Definition: the share of time that a walk spends at the node which, at each step, follows one of the ties from where it is
 * with probability 0.85, all alike, and else starts anew at any node; where nothing leads on, it starts anew. A tie with a
 * direction is followed along it, any other both ways.
 * Reference: Page, Lawrence; Brin, Sergey; Motwani, Rajeev and Winograd, Terry, The PageRank citation ranking: bringing order
 * to the web, Stanford InfoLab 1999.
 *
 * Not graphology-metrics 2.4.2, which is wrong for exactly 256 and 65,536 ties of direction (docs/dependencies.md).
 */
import type { Links } from './links.ts';
import { successorsOf, type Neighbours } from './neighbours.ts';

const follows = 0.85;
const nearEnough = 1e-13;

export function pageRank(links: Links): readonly number[] {
  const { nodeCount } = links;
  const successors = successorsOf(links);
  let values = new Float64Array(nodeCount).fill(1 / nodeCount);
  // Each round brings the values nearer by the factor 0.85, whatever the network: it always ends.
  for (let change = Infinity; change > nearEnough;) {
    const next = walkOn(values, successors);
    change = values.reduce((sum, value, node) => sum + Math.abs((next[node] as number) - value), 0);
    values = next;
  }
  return Array.from(values);
}

function walkOn(values: Float64Array, { starts, list }: Neighbours): Float64Array<ArrayBuffer> {
  const next = new Float64Array(values.length);
  let stuck = 0;
  values.forEach((value, node) => {
    const first = starts[node] as number;
    const end = starts[node + 1] as number;
    if (first === end) stuck += value;
    const share = (follows * value) / (end - first);
    for (let place = first; place < end; place++) {
      const to = list[place] as number;
      next[to] = (next[to] as number) + share;
    }
  });
  const anew = (follows * stuck + 1 - follows) / values.length;
  return next.map((value) => value + anew);
}
