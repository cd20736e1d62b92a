/**
 * From rows of a network to what callers see: pure functions.
 * In: rows and the network that they are shown in. Out: plain objects of the types in types*.ts. Not for: lists
 * (connect-rows.ts).
 */
import type { NetworkMeasures as MeasuresOfNodes } from '../../../network/measures.ts';
import { listTiesOf, nodeOf } from './network-index.ts';
import type { NodeRow, TieRow } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';
import type { LiaisonNetwork, NetworkPath } from './types-network.ts';
import type { NetworkMeasures, NetworkNode, NetworkTie } from './types.ts';

/** The network as shown. */
export function toNetwork(shown: ShownNetwork): LiaisonNetwork {
  const { request, rows } = shown;
  return {
    asOf: request.day,
    kinds: request.kinds,
    nodeCount: rows.nodes.length,
    tieCount: rows.ties.length,
    shown,
  };
}

/** A node of it. */
export function toNode(shown: ShownNetwork, { key, kind, label, title, sources }: NodeRow): NetworkNode {
  return { key, kind, label, title, distance: shown.distances?.get(key) ?? null, sources, shown };
}

/** A tie of it, with both ends. */
export function toTie(shown: ShownNetwork, row: TieRow): NetworkTie {
  const { key, kind, directed, weight, category, level, role, mutual } = row;
  const end = (of: string): NetworkNode => toNode(shown, nodeOf(shown.rows, of));
  return {
    key,
    kind,
    from: end(row.from),
    to: end(row.to),
    directed,
    weight,
    category,
    level,
    role,
    mutual,
    row,
  };
}

/** A path of it, as keys of nodes; where directions count, ties against it are left out. */
export function toPath(shown: ShownNetwork, keys: readonly string[], directed: boolean): NetworkPath {
  const steps = keys.slice(1).map((to, index) => ({ from: keys[index] ?? to, to }));
  const ties = steps.flatMap(({ from, to }) =>
    listTiesOf(shown.rows, from).filter(({ tie }) =>
      tie.from === from ? tie.to === to : tie.from === to && !(directed && tie.directed),
    ),
  );
  return {
    nodes: keys.map((key) => toNode(shown, nodeOf(shown.rows, key))),
    ties: ties.map(({ tie }) => toTie(shown, tie)),
  };
}

/** The measures of the node at a place of the whole network. */
export function toMeasures(measures: MeasuresOfNodes, place: number): NetworkMeasures {
  const value = (of: keyof MeasuresOfNodes): number | null => measures[of][place] ?? null;
  const count = (of: keyof MeasuresOfNodes): number => value(of) ?? 0;
  return {
    degree: count('DEGREE'),
    degreeIn: count('DEGREE_IN'),
    degreeOut: count('DEGREE_OUT'),
    betweenness: value('BETWEENNESS'),
    closeness: value('CLOSENESS'),
    eigenvector: value('EIGENVECTOR'),
    pageRank: value('PAGE_RANK'),
    clustering: value('CLUSTERING'),
    coreNumber: count('CORE_NUMBER'),
  };
}
