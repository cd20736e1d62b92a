/**
 * A network by its keys: the node of a key, the ties of a node.
 * In: rows of a network. Out: maps, made when first asked for and kept as long as the rows are. Not for: pages
 * (connect-rows.ts).
 */
import { compareText } from '../../../facts/folded-text.ts';
import { tieKinds } from '../../../network/graph.ts';
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
  /** In the order of lists: by the names of both ends, then by kind. */
  readonly ties: readonly TieListRow[];
  /** The ties of a node, in the same order; none for an unknown key. */
  readonly tiesOf: (key: string) => readonly TieListRow[];
}

/** The index of the network; the same for the same rows. */
export const indexNetwork = oncePerNetwork((network): NetworkIndex => {
  const nodes = new Map(network.nodes.map((node) => [node.key, node]));
  const ties = listTies(network.ties, nodes);
  return {
    nodes,
    places: new Map(network.nodes.map(({ key }, place) => [key, place])),
    ties,
    tiesOf: groupByEnd(ties),
  };
});

/** The node of a key that a tie or path of the network names. */
export function nodeOf(network: NetworkRows, key: string): NodeRow {
  const node = indexNetwork(network).nodes.get(key);
  if (node === undefined) throw new Error(`no node ${key} in a network that names it`);
  return node;
}

function listTies(
  ties: readonly TieRow[],
  nodes: ReadonlyMap<string, Pick<NodeRow, 'sortKey'>>,
): readonly TieListRow[] {
  return ties
    .map((tie) => ({
      _id: tie.key,
      fromSort: nodes.get(tie.from)?.sortKey ?? tie.from,
      toSort: nodes.get(tie.to)?.sortKey ?? tie.to,
      kindOrder: tieKinds.indexOf(tie.kind),
      tie,
    }))
    .sort(
      (a, b) =>
        compareText(a.fromSort, b.fromSort) ||
        compareText(a.toSort, b.toSort) ||
        a.kindOrder - b.kindOrder ||
        compareText(a._id, b._id),
    );
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
