/**
 * Eigenvector centrality, ignoring directions and weights.
 *
 * Definition: the entries of the non-negative eigenvector of the greatest eigenvalue of the adjacency matrix, of Euclidean
 * length 1. Of several such vectors, the projection of the vector of equal entries; so without any tie all nodes are equal.
 * Reference: Bonacich, Phillip, Power and centrality: a family of measures, American Journal of Sociology 92, 1987.
 *
 * Not graphology-metrics 2.4.2, which is wrong for exactly 128 and 32,768 ties (docs/dependencies.md).
 */
import type { Links } from './links.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

const MAX_ROUNDS = 10_000;
const TOLERANCE = 1e-12;

/** Null without convergence after `maxRounds`: two parts of the network have nearly equal eigenvalues. */
export function eigenvector(links: Links, maxRounds = MAX_ROUNDS): readonly number[] | null {
  const { nodeCount } = links;
  const neighbours = neighboursOf(links);
  let values = new Float64Array(nodeCount).fill(1 / Math.sqrt(nodeCount));
  for (let round = 0; round < maxRounds; round++) {
    const next = normalize(multiply(values, neighbours));
    const change = values.reduce(
      (max, value, node) => Math.max(max, Math.abs((next[node] as number) - value)),
      0,
    );
    values = next;
    if (change < TOLERANCE) return Array.from(values);
  }
  return null;
}

/** Multiplies by the adjacency matrix plus the identity, without which bipartite networks would oscillate. */
function multiply(values: Float64Array, { starts, list }: Neighbours): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, (own, node) => {
    let sum = own;
    const end = starts[node + 1] as number;
    for (let place = starts[node] as number; place < end; place++)
      sum += values[list[place] as number] as number;
    return sum;
  });
}

function normalize(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return values.map((value) => value / length);
}
