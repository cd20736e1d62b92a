/**
 * Local clustering coefficient, ignoring directions and weights.
 *
 * Definition: of the k (k - 1) / 2 pairs of the k neighbours of a node, the share that are joined; 0 with fewer than two
 * neighbours.
 * Reference: Watts, Duncan J. and Strogatz, Steven H., Collective dynamics of "small-world" networks, Nature 393, 1998.
 */
import { simmelianStrength } from 'graphology-metrics/edge/index.js';
import { degree } from './degrees.ts';
import type { Links } from './links.ts';
import { toSimpleGraph } from './to-graphology.ts';

export function clustering(links: Links): readonly number[] {
  const graph = toSimpleGraph(links);
  const triangles = simmelianStrength(graph);
  // Each triangle at a node includes two edges of the node.
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
