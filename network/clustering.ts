/**
 * How far the neighbours of a node are neighbours of each other.
 * In: links. Out: numbers from 0 to 1 in the order of the nodes. Not for: directions and weights, which do not count.
 *
 * Definition: of the k (k - 1) / 2 pairs of its k neighbours, the share that are joined; 0 with fewer than two neighbours.
 * Reference: Watts, Duncan J. and Strogatz, Steven H., Collective dynamics of "small-world" networks, Nature 393, 1998.
 */
import { simmelianStrength } from 'graphology-metrics/edge/index.js';
import { degree } from './degrees.ts';
import { toSimpleGraph } from './graphs.ts';
import type { Links } from './links.ts';

export function clustering(links: Links): readonly number[] {
  const graph = toSimpleGraph(links);
  const triangles = simmelianStrength(graph);
  // A triangle at a node stands on two of its edges.
  const twice = new Float64Array(links.nodeCount);
  graph.forEachEdge((edge, _, source, target) => {
    for (const node of [Number(source), Number(target)]) {
      twice[node] = (twice[node] as number) + (triangles[edge] as number);
    }
  });
  return degree(links).map((count, node) =>
    count < 2 ? 0 : (twice[node] as number) / (count * (count - 1)),
  );
}
