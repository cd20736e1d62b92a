/**
 * A network by its keys: the node of a key, the ties of a node.
 * In: rows of a network. Out: maps, made when first asked for and kept as long as the rows are. Not for: pages
 * (connect-rows.ts).
 */
import { groupByEach } from '../../../vocabulary/group-by.ts';
import { tieKinds } from '../../../network/graph.ts';
import { sortByText } from '../../../store/scalar-order.ts';
import { oncePerNetwork } from './once-per-network.ts';
import type { NetworkRows, NodeRow, TieRow } from './rows.ts';

/** A tie with what lists of ties are ordered by. */
export interface TieListRow {
  readonly _id: string;
  readonly fromSort: string;
  readonly toSort: string;
  readonly kindOrder: number;
  readonly tie: TieRow;
}

export interface NetworkIndex {
  readonly nodes: ReadonlyMap<string, NodeRow>;
  /** Place of each node in the network, which is that of its measures. */
  readonly places: ReadonlyMap<string, number>;
  /** By the sort key of a node, how many other sort keys come before it. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** The nodes of the network by what they are looked for. */
export const indexNetwork = oncePerNetwork(({ nodes }): NetworkIndex => ({
  nodes: new Map(nodes.map((node) => [node.key, node])),
  places: new Map(nodes.map(({ key }, place) => [key, place])),
  ranks: rankTexts(nodes.map(({ sortKey }) => sortKey)),
}));

/** The node of a key that a tie or path of the network names. */
export function nodeOf(network: NetworkRows, key: string): NodeRow {
  const node = indexNetwork(network).nodes.get(key);
  if (node === undefined) throw new Error(`no node ${key} in a network that names it`);
  return node;
}

function rankTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const ordered = sortByText([...new Set(texts)], (text) => text);
  return new Map(ordered.map((text, rank) => [text, rank]));
}

/**
 * The ties in the order of lists: by the names of both ends, then by kind. They are sorted as numbers, some ten times sooner
 * than as texts; those of the same ends and kind stay in the order of their keys.
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
    return {
      _id: tie.key,
      fromSort: nameOf(tie.from),
      toSort: nameOf(tie.to),
      kindOrder: tieKinds.indexOf(tie.kind),
      tie,
    };
  });
});

const tiesByEnd = oncePerNetwork((network) =>
  groupByEach(listTies(network), ({ tie: { from, to } }) => (from === to ? [from] : [from, to])),
);

/** The ties of a node, in the same order; none for an unknown key. */
export function listTiesOf(network: NetworkRows, key: string): readonly TieListRow[] {
  return tiesByEnd(network).get(key) ?? [];
}
