/**
 * A network as numbers: which node is joined to which, and nothing else.
 * In: a network. Out: distinct pairs of indexes of its nodes, in typed arrays. Not for: kinds, weights and days of ties.
 *
 * Measures need no more than this, and it goes to a thread as it is. Two networks with the same links have the same
 * measures, whatever their nodes are called.
 *
 * Terminology
 * - link: two nodes that at least one tie joins, in one direction or without any. Ties of several kinds are one link; a
 *   tie of a node with itself is none.
 */
import { sortDistinct } from './distinct.ts';
import type { Network } from './graph.ts';

/** Link i leads from node `from[i]` to node `to[i]`; in the order of these numbers, so that equal networks look equal. */
export interface Links {
  readonly nodeCount: number;
  readonly from: Uint32Array<ArrayBuffer>;
  readonly to: Uint32Array<ArrayBuffer>;
  /** 1 where the direction is known; else 0, and `from` is less than `to`. */
  readonly directed: Uint8Array<ArrayBuffer>;
}

/** So many ties are gone through at a time: less than a millisecond. */
const SLICE = 2_000;

const known = new WeakMap<Network, Links>();

/**
 * The links of a network, worked out once for each network object.
 * @throws Error when a key is there twice, or a tie ends at no node
 */
export function linksOf(network: Network): Links {
  const work = linkInSlices(network);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same for callers that do something else in between; from then on `linksOf` has it at hand. Throws as `linksOf`. */
export function* linkInSlices(network: Network): Generator<void, Links> {
  const before = known.get(network);
  if (before !== undefined) return before;
  const links = yield* collectLinks(network);
  known.set(network, links);
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

/** The index of each node by its key. */
export function indexNodes(network: Network): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const { key } of network.nodes) indexes.set(key, indexes.size);
  if (indexes.size !== network.nodes.length) throw new Error('nodes: expected each key once');
  return indexes;
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
