/** From rows of a network to GraphQL objects. */
import type { Measure, NetworkMeasures as MeasuresOfNodes } from '../../../network/measures.ts';
import { listTiesOf, nodeOf } from './index-network.ts';
import type { DayNetwork, NodeRow, TieRow } from './load-network.ts';
import type { NetworkMeasures, NetworkNode, NetworkPath, NetworkTie } from './types.ts';

/** A node of the network. */
export function toNode(network: DayNetwork, { key, kind, label, title, sources }: NodeRow): NetworkNode {
  const { asOf, distances } = network;
  return { key, kind, label, title, distance: distances?.get(key) ?? null, sources, asOf, network };
}

/** A tie of the network with both ends. */
export function toTie(network: DayNetwork, row: TieRow): NetworkTie {
  const { key, kind, directed, weight, category = null, level = null, role = null, mutual = null } = row;
  const [from, to] = [toNode(network, nodeOf(network, row.from)), toNode(network, nodeOf(network, row.to))];
  return { key, kind, from, to, directed, weight, category, level, role, mutual, row };
}

/** A path, given as keys of nodes. If `directed`, ties against its direction are omitted. */
export function toPath(network: DayNetwork, keys: readonly string[], directed: boolean): NetworkPath {
  const steps = keys.slice(1).map((to, index) => ({ from: keys[index] ?? to, to }));
  const ties = steps.flatMap(({ from, to }) =>
    listTiesOf(network, from).filter(({ tie }) =>
      tie.from === from ? tie.to === to : tie.from === to && !(directed && tie.directed),
    ),
  );
  return {
    nodes: keys.map((key) => toNode(network, nodeOf(network, key))),
    ties: ties.map(({ tie }) => toTie(network, tie)),
  };
}

/** The measures of the node at an index. */
export function toMeasures(measures: MeasuresOfNodes, index: number): NetworkMeasures {
  const value = (measure: Measure): number | null => measures[measure][index] ?? null;
  const count = (measure: Measure): number => value(measure) ?? 0;
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
