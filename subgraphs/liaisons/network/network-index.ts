/**
 * A network by its keys: the node of a key, the ties of a node.
 * In: rows of a network. Out: maps, made when first asked for and kept as long as the rows are. Not for: pages
 * (connect-rows.ts).
 */
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
  /** In the order of lists: by the names of both ends, then by kind. */
  readonly ties: readonly TieListRow[];
  /** The ties of a node, in the same order; none for an unknown key. */
  readonly tiesOf: (key: string) => readonly TieListRow[];
}

/** The index of the network; the same for the same rows. Ties are put in order when they are first asked for. */
export const indexNetwork = oncePerNetwork((network): NetworkIndex => {
  const nodes = new Map(network.nodes.map((node) => [node.key, node]));
  const places = new Map(network.nodes.map(({ key }, place) => [key, place]));
  const ranks = rankTexts(network.nodes.map(({ sortKey }) => sortKey));
  let ties: readonly TieListRow[] | undefined;
  const listed = () => (ties ??= listTies(network.ties, nodes, ranks));
  let byEnd: NetworkIndex['tiesOf'] | undefined;
  return {
    nodes,
    places,
    ranks,
    get ties() {
      return listed();
    },
    tiesOf: (key) => (byEnd ??= groupByEnd(listed()))(key),
  };
});

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

/** As numbers, which sort some ten times sooner than texts. Ties of the same ends and kind stay in the order of their keys. */
function listTies(
  ties: readonly TieRow[],
  nodes: ReadonlyMap<string, NodeRow>,
  ranks: ReadonlyMap<string, number>,
): readonly TieListRow[] {
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
}

function groupByEnd(ties: readonly TieListRow[]): NetworkIndex['tiesOf'] {
  const byEnd = new Map<string, TieListRow[]>();
  const add = (key: string, row: TieListRow): void => {
    const rows = byEnd.get(key);
    if (rows === undefined) byEnd.set(key, [row]);
    else rows.push(row);
  };
  for (const row of ties) {
    add(row.tie.from, row);
    if (row.tie.to !== row.tie.from) add(row.tie.to, row);
  }
  return (key) => byEnd.get(key) ?? [];
}
