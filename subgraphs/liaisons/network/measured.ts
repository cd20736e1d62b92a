/**
 * Measures and communities of networks, worked out beside the thread that answers requests.
 * In: a network. Out: promises, the same for the same rows. Not for: the mathematics (network/), or what is told without a
 * wait (network/whole-network.ts).
 *
 * One thread serves the process. It starts when a measure is first asked for and keeps no process alive, so that it ends
 * with the process.
 */
import { LRUCache } from 'lru-cache';
import type { Communities } from '../../../network/communities.ts';
import { createMeasureThread } from '../../../network/measure-thread.ts';
import type { NetworkMeasures as MeasuresOfNodes } from '../../../network/measures.ts';
import type { NetworkRows } from './rows.ts';

const RESOLUTIONS_KEPT = 8;

const thread = createMeasureThread();
const measures = new WeakMap<NetworkRows, Promise<MeasuresOfNodes>>();
const communities = new WeakMap<NetworkRows, LRUCache<number, Promise<Communities>>>();

/** The measures of every node, in the order of the nodes. What fails is forgotten. */
export function measureNodes(network: NetworkRows): Promise<MeasuresOfNodes> {
  const known = measures.get(network);
  if (known !== undefined) return known;
  const result = thread.measure(network);
  measures.set(network, result);
  result.catch(() => measures.delete(network));
  return result;
}

/** The community of every node, in the order of the nodes. What fails is forgotten. */
export function findCommunities(network: NetworkRows, resolution: number): Promise<Communities> {
  const kept = communities.get(network) ?? new LRUCache({ max: RESOLUTIONS_KEPT });
  communities.set(network, kept);
  const known = kept.get(resolution);
  if (known !== undefined) return known;
  const result = thread.communities(network, resolution);
  kept.set(resolution, result);
  result.catch(() => kept.delete(resolution));
  return result;
}
