/**
 * Two networks side by side, as those of two days.
 * In: both, and whether a tie is still the same. Out: what came, went and changed. Not for: which field of a tie changed.
 */
import type { Network, NetworkNode, NetworkTie } from './graph.ts';

export interface NetworkComparison<N extends NetworkNode, T extends NetworkTie> {
  readonly nodesAdded: readonly N[];
  readonly nodesRemoved: readonly N[];
  readonly tiesAdded: readonly T[];
  readonly tiesRemoved: readonly T[];
  readonly tiesChanged: readonly { readonly before: T; readonly after: T }[];
}

/** Nodes and ties are known by their keys; all lists are in the order of their network. */
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
      const was = tiesBefore.get(tie.key);
      return was === undefined || isSame(was, tie) ? [] : [{ before: was, after: tie }];
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
