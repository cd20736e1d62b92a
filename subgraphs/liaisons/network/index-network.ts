/** What is computed from a network when first requested, and cached as long as the network is. */
import { tieKinds, type NodeKind, type TieKind } from '../../../network/graph.ts';
import type { Measure } from '../../../network/measures.ts';
import { sortByText } from '../../../store/scalar-order.ts';
import { groupByEach } from '../../../vocabulary/group-by.ts';
import type { DayNetwork, NodeRow, TieRow } from './load-network.ts';

/** Caches the result for each network; not for results that may fail. */
export function oncePerNetwork<T>(work: (network: DayNetwork) => T): (network: DayNetwork) => T {
  const cache = new WeakMap<DayNetwork, { readonly result: T }>();
  return (network) => {
    const cached = cache.get(network) ?? { result: work(network) };
    cache.set(network, cached);
    return cached.result;
  };
}

/** A node as lists of nodes sort and filter it. The value that a list is sorted by is added to it. */
export interface NodeListRow extends Readonly<Partial<Record<Measure | 'DISTANCE', number | null>>> {
  readonly _id: string;
  readonly kind: NodeKind;
  readonly sortKey: string;
  readonly node: NodeRow;
  readonly network: DayNetwork;
}

/** A tie as lists of ties sort and filter it. */
export interface TieListRow {
  readonly _id: string;
  readonly kind: TieKind;
  readonly fromSort: string;
  readonly toSort: string;
  readonly kindOrder: number;
  readonly tie: TieRow;
  readonly network: DayNetwork;
}

interface NetworkIndex {
  readonly nodes: ReadonlyMap<string, NodeRow>;
  /** Index of each node in the network and its measures. */
  readonly places: ReadonlyMap<string, number>;
  /** By sort key: the number of distinct sort keys before it. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** The nodes of the network by key and by sort key. */
export const indexNetwork = oncePerNetwork(({ nodes }): NetworkIndex => {
  const sortKeys = sortByText([...new Set(nodes.map(({ sortKey }) => sortKey))], (text) => text);
  return {
    nodes: new Map(nodes.map((node) => [node.key, node])),
    places: new Map(nodes.map(({ key }, place) => [key, place])),
    ranks: new Map(sortKeys.map((text, rank) => [text, rank])),
  };
});

/** The node of a key that a tie or path of the network names. */
export function nodeOf(network: DayNetwork, key: string): NodeRow {
  const node = indexNetwork(network).nodes.get(key);
  if (node === undefined) throw new Error(`no node ${key} in a network that names it`);
  return node;
}

/** Nodes of the network by name. `nodes` must be in the order of their keys. */
export function listNodes(network: DayNetwork, nodes: readonly NodeRow[]): readonly NodeListRow[] {
  const { ranks } = indexNetwork(network);
  return nodes
    .map((node) => ({ _id: node.key, kind: node.kind, sortKey: node.sortKey, node, network }))
    .sort((a, b) => (ranks.get(a.sortKey) ?? 0) - (ranks.get(b.sortKey) ?? 0));
}

/** All nodes of the network by name. */
export const listAllNodes = oncePerNetwork((network) => listNodes(network, network.nodes));

/**
 * The ties by the names of both ends, then by kind; parallel ties of one kind stay in the order of their keys. They are sorted
 * as numbers, about ten times as fast as texts.
 */
export const listTies = oncePerNetwork((network): readonly TieListRow[] => {
  const { ties } = network;
  const { nodes, ranks } = indexNetwork(network);
  const nameOf = (key: string): string => nodes.get(key)?.sortKey ?? key;
  const rankOf = (key: string): number => ranks.get(nameOf(key)) ?? 0;
  const numbers = ties.map(({ from, to, kind }, place) => {
    const ends = rankOf(from) * ranks.size + rankOf(to);
    return (ends * tieKinds.length + tieKinds.indexOf(kind)) * ties.length + place;
  });
  return [...new Float64Array(numbers).sort()].map((number) => {
    const tie = ties[number % ties.length] as TieRow;
    const { key, kind, from, to } = tie;
    const [fromSort, toSort, kindOrder] = [nameOf(from), nameOf(to), tieKinds.indexOf(kind)];
    return { _id: key, kind, fromSort, toSort, kindOrder, tie, network };
  });
});

const tiesByEnd = oncePerNetwork((network) =>
  groupByEach(listTies(network), ({ tie: { from, to } }) => (from === to ? [from] : [from, to])),
);

/** The ties of a node, in the same order; none for an unknown key. */
export function listTiesOf(network: DayNetwork, key: string): readonly TieListRow[] {
  return tiesByEnd(network).get(key) ?? [];
}
