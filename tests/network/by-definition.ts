/**
 * Every measure a second time, straight from its definition, as slowly as that may be.
 * In: a network of a few nodes. Out: what the measures must be. Not for: use.
 *
 * Nothing here is taken from the code it checks: distances by Floyd and Warshall.
 */
import type { Network } from '../../network/graph.ts';

/** Whether two nodes are joined by a tie of any direction, by index. */
export function adjacency({ nodes, ties }: Network): readonly (readonly boolean[])[] {
  return nodes.map((a) =>
    nodes.map(
      (b) =>
        a.key !== b.key &&
        ties.some(({ from, to }) => (from === a.key && to === b.key) || (from === b.key && to === a.key)),
    ),
  );
}

/** Length of the shortest way along these steps between all pairs; Infinity where there is none. */
export function allDistances(steps: readonly (readonly boolean[])[]): readonly (readonly number[])[] {
  const size = steps.length;
  let lengths = steps.map((row, a) => row.map((is, b) => (a === b ? 0 : is ? 1 : Infinity)));
  for (let by = 0; by < size; by++) {
    const before = lengths;
    const through = (a: number, b: number) => (before[a]?.[by] ?? 0) + (before[by]?.[b] ?? 0);
    lengths = before.map((row, a) => row.map((length, b) => Math.min(length, through(a, b))));
  }
  return lengths;
}

/** The distance of each node that can be reached. */
export function distancesByDefinition(network: Network, key: string): ReadonlyMap<string, number> {
  const lengths = allDistances(adjacency(network))[network.nodes.findIndex((node) => node.key === key)] ?? [];
  const pairs = network.nodes.map((node, index) => [node.key, lengths[index] ?? Infinity] as const);
  return new Map(pairs.filter(([, length]) => length < Infinity));
}
