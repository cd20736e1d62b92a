/** Networks for tests: from text such as `a-b b>c d`, or random. */
import fc from 'fast-check';
import type { Network, NetworkNode, NetworkTie } from '../../network/graph.ts';

function makeNode(key: string): NetworkNode {
  return { key, kind: 'COMMITTEE', label: key, sortKey: key };
}

function makeTie(from: string, to: string, directed: boolean): NetworkTie {
  return { key: `${from}${directed ? '>' : '-'}${to}`, kind: 'LIAISON', from, to, directed, weight: 1 };
}

/** `a-b` is an undirected tie, `b>c` a directed one, `d` a node. */
export function network(text: string): Network {
  const words = text.split(' ').filter((word) => word !== '');
  const keys = [...new Set(words.flatMap((word) => word.split(/[->]/)))].sort();
  const ties = words.flatMap((word) => {
    const [from, to] = word.split(/[->]/);
    return from === undefined || to === undefined ? [] : [makeTie(from, to, word.includes('>'))];
  });
  return { nodes: keys.map(makeNode), ties: sortTies(ties) };
}

export function sortTies<T extends NetworkTie>(ties: readonly T[]): readonly T[] {
  return [...ties].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function keyOf(index: number): string {
  return `n${String(index).padStart(3, '0')}`;
}

/** Ties may be loops, repeated, opposite, directed or not. */
export function makeNetwork(
  nodeCount: number,
  ties: readonly (readonly [number, number, boolean])[],
): Network {
  const distinct = new Map(
    ties.map(([from, to, directed]) => {
      const tie = makeTie(keyOf(from), keyOf(to), directed);
      return [tie.key, tie];
    }),
  );
  const nodes = Array.from({ length: nodeCount }, (_, index) => makeNode(keyOf(index)));
  return { nodes, ties: sortTies([...distinct.values()]) };
}

/** Up to `maxNodes` nodes, sparse or dense, with and without directions. */
export function anyNetwork(maxNodes: number): fc.Arbitrary<Network> {
  return fc.integer({ min: 1, max: maxNodes }).chain((nodeCount) => {
    const index = fc.integer({ min: 0, max: nodeCount - 1 });
    return fc
      .array(fc.tuple(index, index, fc.boolean()), { maxLength: nodeCount * 3 })
      .map((ties) => makeNetwork(nodeCount, ties));
  });
}
