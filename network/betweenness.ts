/**
 * How often a node lies on the shortest ways between others.
 * In: links. Out: numbers from 0 to 1 in the order of the nodes. Not for: ways that respect directions or weights.
 *
 * Definition: of each pair of other nodes, the share of their shortest paths that pass through the node, added up and divided
 * by the number of such pairs, (n - 1)(n - 2) / 2; directions and weights do not count.
 * References: Freeman, Linton C., A set of measures of centrality based on betweenness, Sociometry 40, 1977; Brandes, Ulrik,
 * A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001.
 *
 * Not graphology-metrics 2.4.2: it counts paths in 32 bits, so that 2^32 of them give NaN; it is wrong for exactly 128 and
 * 32,768 ties (docs/dependencies.md); and it makes a list per node and start, a minute and a half at 17,000 nodes.
 */
import { createBreadthFirst, type BreadthFirst } from './breadth-first.ts';
import type { Links } from './links.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

export function betweenness(links: Links): readonly number[] {
  const { nodeCount } = links;
  const neighbours = neighboursOf(links);
  const walk = createBreadthFirst(neighbours);
  // Paths from the start to each node, and what its start owes to each node: sigma and delta of Brandes.
  const paths = new Float64Array(nodeCount);
  const owed = new Float64Array(nodeCount);
  const total = new Float64Array(nodeCount);
  for (let start = 0; start < nodeCount; start++) {
    const count = walk.from(start);
    paths.fill(0);
    owed.fill(0);
    paths[start] = 1;
    for (let place = 0; place < count; place++)
      passForwards(walk.order[place] as number, walk, neighbours, paths);
    for (let place = count - 1; place > 0; place--) {
      const node = walk.order[place] as number;
      passBack(node, walk, neighbours, paths, owed);
      total[node] = (total[node] as number) + (owed[node] as number);
    }
  }
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return Array.from(total, (sum) => (pairs > 0 ? sum / pairs : 0));
}

/** Every path to a node goes on to those one step further. */
function passForwards(
  node: number,
  { distances }: BreadthFirst,
  { starts, list }: Neighbours,
  paths: Float64Array,
): void {
  const further = (distances[node] as number) + 1;
  const end = starts[node + 1] as number;
  for (let place = starts[node] as number; place < end; place++) {
    const next = list[place] as number;
    if (distances[next] === further) paths[next] = (paths[next] as number) + (paths[node] as number);
  }
}

/** A node and what lies behind it are owed to those one step nearer, by their shares of its paths. */
function passBack(
  node: number,
  { distances }: BreadthFirst,
  { starts, list }: Neighbours,
  paths: Float64Array,
  owed: Float64Array,
): void {
  const nearer = (distances[node] as number) - 1;
  const share = (1 + (owed[node] as number)) / (paths[node] as number);
  const end = starts[node + 1] as number;
  for (let place = starts[node] as number; place < end; place++) {
    const before = list[place] as number;
    if (distances[before] === nearer)
      owed[before] = (owed[before] as number) + (paths[before] as number) * share;
  }
}
