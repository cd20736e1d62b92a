/** Compares two networks, such as those of two days. */
import type { Network, NetworkNode, NetworkTie } from './graph.ts';

export interface NetworkComparison<N extends NetworkNode, T extends NetworkTie> {
  readonly nodesAdded: readonly N[];
  readonly nodesRemoved: readonly N[];
  readonly tiesAdded: readonly T[];
  readonly tiesRemoved: readonly T[];
  readonly tiesChanged: readonly { readonly before: T; readonly after: T }[];
}

/** Nodes and ties are matched by key; every list is in the order of its network. */
export function compareNetworks<N extends NetworkNode, T extends NetworkTie>(
  before: Network<N, T>,
  after: Network<N, T>,
  isSame: (before: T, after: T) => boolean,
): NetworkComparison<N, T> {
  const tiesBefore = byKey(before.ties);
  return {
    nodesAdded: without(after.nodes, byKey(before.nodes)),
    nodesRemoved: without(before.nodes, byKey(after.nodes)),
    tiesAdded: without(after.ties, tiesBefore),
    tiesRemoved: without(before.ties, byKey(after.ties)),
    tiesChanged: after.ties.flatMap((tie) => {
      const earlier = tiesBefore.get(tie.key);
      return earlier === undefined || isSame(earlier, tie) ? [] : [{ before: earlier, after: tie }];
    }),
  };
}

function byKey<T extends { readonly key: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.key, one]));
}

function without<T extends { readonly key: string }>(
  list: readonly T[],
  known: ReadonlyMap<string, T>,
): readonly T[] {
  return list.filter(({ key }) => !known.has(key));
}
