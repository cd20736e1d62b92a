/**
 * A network reduced to which nodes are joined, as distinct pairs of node indexes in typed arrays. Measures need no more, and
 * typed arrays go to a thread without conversion. Networks with equal links have equal measures, whatever their nodes are
 * called.
 *
 * Terminology
 * - link: two nodes joined by at least one tie, directed or not. Ties of several kinds are one link; a tie from a node to
 *   itself is none.
 */
import type { Network } from './graph.ts';

/** Link i leads from node `from[i]` to node `to[i]`. Links are in numerical order, so that equal networks have equal arrays. */
export interface Links {
  readonly nodeCount: number;
  readonly from: Uint32Array<ArrayBuffer>;
  readonly to: Uint32Array<ArrayBuffer>;
  /** 1 for a directed link; 0 for an undirected one, whose `from` is less than its `to`. */
  readonly directed: Uint8Array<ArrayBuffer>;
}

/** Ties per slice: less than a millisecond. */
const SLICE = 2_000;

const cache = new WeakMap<Network, Links>();

/**
 * The links of a network, computed once per network object.
 * @throws Error for a duplicate node key, or a tie to an unknown node
 */
export function linksOf(network: Network): Links {
  const work = linkInSlices(network);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices, between which a caller can yield; fills the cache of `linksOf`. Throws as `linksOf`. */
export function* linkInSlices(network: Network): Generator<void, Links> {
  const cached = cache.get(network);
  if (cached !== undefined) return cached;
  const links = yield* collectLinks(network);
  cache.set(network, links);
  return links;
}

function* collectLinks(network: Network): Generator<void, Links> {
  const indexes = indexNodes(network);
  const { length: nodeCount } = network.nodes;
  const codes = new Float64Array(network.ties.length);
  let count = 0;
  for (const [at, { key, from, to, directed }] of network.ties.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const a = indexes.get(from);
    const b = indexes.get(to);
    if (a === undefined || b === undefined) {
      throw new Error(`tie ${key}: expected a node at both ends, ${from} and ${to}`);
    }
    if (a === b) continue;
    const [first, second] = directed || a < b ? [a, b] : [b, a];
    codes[count++] = (first * nodeCount + second) * 2 + Number(directed);
  }
  yield;
  const distinct = sortDistinct(codes.subarray(0, count));
  yield;
  return readCodes(nodeCount, distinct);
}

/** The index of each node by its key. Throws Error for a duplicate key. */
export function indexNodes(network: Network): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const { key } of network.nodes) indexes.set(key, indexes.size);
  if (indexes.size !== network.nodes.length) throw new Error('nodes: expected distinct keys');
  return indexes;
}

/** Sorts the array in place and returns the part of it that holds each number once. */
export function sortDistinct(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  numbers.sort();
  let count = 0;
  for (const number of numbers) {
    if (count === 0 || numbers[count - 1] !== number) numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}

function readCodes(nodeCount: number, codes: Float64Array): Links {
  const from = new Uint32Array(codes.length);
  const to = new Uint32Array(codes.length);
  const directed = new Uint8Array(codes.length);
  codes.forEach((code, at) => {
    const pair = Math.floor(code / 2);
    directed[at] = code % 2;
    from[at] = Math.floor(pair / nodeCount);
    to[at] = pair % nodeCount;
  });
  return { nodeCount, from, to, directed };
}
