/**
 * The two measures that come from the shortest ways between all nodes: betweenness and closeness.
 * In: links. Out: two lists of numbers from 0 to 1 in the order of the nodes. Not for: ways that respect directions or
 * weights; the ways between two given nodes (paths.ts).
 *
 * Betweenness: of each pair of other nodes, the share of their shortest paths that pass through the node, added up and divided
 * by the number of such pairs, (n - 1)(n - 2) / 2.
 * Closeness: with r other nodes within reach, of n, at distances that add up to s: (r / s) * (r / (n - 1)), so that nodes of
 * several components compare; 0 where nothing is within reach.
 * References: Freeman, Linton C., A set of measures of centrality based on betweenness, Sociometry 40, 1977; Brandes, Ulrik,
 * A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001; for closeness Wasserman, Stanley
 * and Faust, Katherine, Social Network Analysis, Cambridge University Press 1994, page 201.
 *
 * Both come from one walk from every node, which is nearly all that a network's measures cost. Not graphology-metrics 2.4.2:
 * it counts paths in 32 bits, so that 2^32 of them give NaN; it is wrong for exactly 128 and 32,768 ties
 * (docs/dependencies.md); and it makes lists for each node at each walk, minutes at 17,000 nodes.
 */
import type { Links } from './links.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

export interface WaysThrough {
  readonly betweenness: readonly number[];
  readonly closeness: readonly number[];
}

export function measureWays(links: Links): WaysThrough {
  const { nodeCount } = links;
  const neighbours = neighboursOf(links);
  const walk = startWalk(nodeCount);
  const between = new Float64Array(nodeCount);
  const closeness: number[] = [];
  for (let start = 0; start < nodeCount; start++) {
    const reached = walkFrom(start, neighbours, walk) - 1;
    let sum = 0;
    for (let place = 1; place <= reached; place++)
      sum += walk.distances[walk.order[place] as number] as number;
    closeness.push(reached === 0 ? 0 : (reached / sum) * (reached / (nodeCount - 1)));
    settle(reached, neighbours, walk, between);
  }
  // Each pair was met from either end.
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return { betweenness: Array.from(between, (met) => (pairs > 0 ? met / pairs : 0)), closeness };
}

/** Made once and used again for every walk. */
interface Walk {
  /** The nodes reached, nearest first, the start before all. */
  readonly order: Uint32Array;
  /** -1 for nodes that are not reached. */
  readonly distances: Int32Array;
  /** How many shortest paths lead from the start to each node. */
  readonly paths: Float64Array;
  /** How much of the ways to nodes further off leads through each node. */
  readonly through: Float64Array;
}

function startWalk(nodeCount: number): Walk {
  return {
    order: new Uint32Array(nodeCount),
    distances: new Int32Array(nodeCount),
    paths: new Float64Array(nodeCount),
    through: new Float64Array(nodeCount),
  };
}

/** Breadth first; gives how many nodes were reached, the start among them. */
function walkFrom(start: number, { starts, list }: Neighbours, { order, distances, paths }: Walk): number {
  distances.fill(-1);
  distances[start] = 0;
  paths[start] = 1;
  order[0] = start;
  let count = 1;
  for (let done = 0; done < count; done++) {
    const node = order[done] as number;
    const further = (distances[node] as number) + 1;
    const end = starts[node + 1] as number;
    for (let place = starts[node] as number; place < end; place++) {
      const next = list[place] as number;
      if (distances[next] === -1) {
        distances[next] = further;
        paths[next] = 0;
        order[count++] = next;
      }
      if (distances[next] === further) paths[next] = (paths[next] as number) + (paths[node] as number);
    }
  }
  return count;
}

/** Farthest first: each node, and what lies behind it, is shared out among those one step nearer by their shares of its paths. */
function settle(reached: number, { starts, list }: Neighbours, walk: Walk, between: Float64Array): void {
  const { order, distances, paths, through } = walk;
  through.fill(0);
  for (let place = reached; place > 0; place--) {
    const node = order[place] as number;
    const behind = through[node] as number;
    between[node] = (between[node] as number) + behind;
    const share = (1 + behind) / (paths[node] as number);
    const nearer = (distances[node] as number) - 1;
    const end = starts[node + 1] as number;
    for (let at = starts[node] as number; at < end; at++) {
      const before = list[at] as number;
      if (distances[before] === nearer) {
        through[before] = (through[before] as number) + (paths[before] as number) * share;
      }
    }
  }
}
