/**
 * Who is joined to those who are well joined themselves.
 * In: links. Out: numbers from 0 to 1 in the order of the nodes, or null. Not for: directions and weights, which do not count.
 *
 * Definition: the entries of the eigenvector of the greatest eigenvalue of the adjacency matrix, none below 0, of Euclidean
 * length 1. Where several have that eigenvalue, the one next to "all nodes alike"; so without any tie all are alike.
 * Reference: Bonacich, Phillip, Power and centrality: a family of measures, American Journal of Sociology 92, 1987.
 *
 * Not graphology-metrics 2.4.2, which is wrong for exactly 128 and 32,768 ties (docs/dependencies.md).
 */
import type { Links } from './links.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

const mostRounds = 10_000;
const nearEnough = 1e-12;

/** Null where it has not settled after 10,000 rounds: two parts of the network are all but equally strong. */
export function eigenvector(links: Links): readonly number[] | null {
  const { nodeCount } = links;
  const neighbours = neighboursOf(links);
  let values = new Float64Array(nodeCount).fill(1 / Math.sqrt(nodeCount));
  for (let round = 0; round < mostRounds; round++) {
    const next = scaleToOne(addNeighbours(values, neighbours));
    const change = values.reduce(
      (most, value, node) => Math.max(most, Math.abs((next[node] as number) - value)),
      0,
    );
    values = next;
    if (change < nearEnough) return Array.from(values);
  }
  return null;
}

/** What a node has stays with it: without that, networks of two alternating sides would swing for ever. */
function addNeighbours(values: Float64Array, { starts, list }: Neighbours): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, (own, node) => {
    let sum = own;
    const end = starts[node + 1] as number;
    for (let place = starts[node] as number; place < end; place++)
      sum += values[list[place] as number] as number;
    return sum;
  });
}

function scaleToOne(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return values.map((value) => value / length);
}
