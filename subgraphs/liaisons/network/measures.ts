/**
 * Measures and communities of networks, cached as long as the network is. Those of nodes are computed in a thread, which
 * starts when they are first requested; those of a network as a whole at once.
 */
import { LRUCache } from 'lru-cache';
import type { Communities } from '../../../network/communities.ts';
import { createMeasureThread } from '../../../network/measure-thread.ts';
import type { NetworkMeasures } from '../../../network/measures.ts';
import { density, findComponents, reciprocity } from '../../../network/whole-network.ts';
import { groupByEach } from '../../../vocabulary/group-by.ts';
import { indexNetwork, oncePerNetwork } from './index-network.ts';
import { wholeOf, type DayNetwork, type NodeRow } from './load-network.ts';

const CACHED_RESOLUTIONS = 8;

const thread = createMeasureThread();
const measures = new WeakMap<DayNetwork, Promise<NetworkMeasures>>();
const communities = new WeakMap<DayNetwork, LRUCache<number, Promise<Communities>>>();

/** The measures of every node of the whole network, in the order of its nodes. Failures are not cached. */
export function measureNodes(network: DayNetwork): Promise<NetworkMeasures> {
  const whole = wholeOf(network);
  const cached = measures.get(whole);
  if (cached !== undefined) return cached;
  const result = thread.measure(whole);
  measures.set(whole, result);
  result.catch(() => measures.delete(whole));
  return result;
}

/** The community of every node of the whole network, in the order of its nodes. Failures are not cached. */
export function findCommunities(network: DayNetwork, resolution: number): Promise<Communities> {
  const whole = wholeOf(network);
  const cache = communities.get(whole) ?? new LRUCache({ max: CACHED_RESOLUTIONS });
  communities.set(whole, cache);
  const cached = cache.get(resolution);
  if (cached !== undefined) return cached;
  const result = thread.communities(whole, resolution);
  cache.set(resolution, result);
  result.catch(() => cache.delete(resolution));
  return result;
}

/** Index of a node in the measures and communities of the whole network; -1 for an unknown key. */
export function placeOf(network: DayNetwork, key: string): number {
  return indexNetwork(wholeOf(network)).places.get(key) ?? -1;
}

/** A component or a community of a network, as a list shows it. */
export interface PartRow {
  readonly _id: string;
  readonly number: number;
  /** Number of nodes; for a community, in the whole network. */
  readonly size: number;
  readonly network: DayNetwork;
  /** Its nodes in the network, in the order of their keys. */
  readonly members: readonly NodeRow[];
}

/** The communities that have nodes in the network, by number. */
export async function listCommunities(network: DayNetwork, resolution: number): Promise<readonly PartRow[]> {
  const { of, sizes } = await findCommunities(network, resolution);
  const byCommunity = groupByEach(network.nodes, ({ key }) => {
    const number = of[placeOf(network, key)];
    return number === undefined ? [] : [number];
  });
  return [...byCommunity]
    .map(([number, members]) => {
      const size = sizes[number - 1] ?? members.length;
      return { _id: String(number), number, size, network, members };
    })
    .sort((a, b) => a.number - b.number);
}

/** The connected components, numbered by size. */
export function listComponents(network: DayNetwork): readonly PartRow[] {
  const { nodes } = indexNetwork(network);
  return componentsOf(network).map((keys, index) => ({
    _id: String(index + 1),
    number: index + 1,
    size: keys.length,
    network,
    get members() {
      return keys.flatMap((key) => nodes.get(key) ?? []);
    },
  }));
}

export const densityOf = oncePerNetwork(density);
export const reciprocityOf = oncePerNetwork(reciprocity);
/** As keys of nodes, the largest component first. */
export const componentsOf = oncePerNetwork(findComponents);

/** The numbers of mutual and one-sided liaisons, among those for which complete lists show which they are. */
export const countListings = oncePerNetwork(({ ties }) => ({
  mutual: ties.filter(({ mutual }) => mutual === true).length,
  oneSided: ties.filter(({ mutual }) => mutual === false).length,
}));
