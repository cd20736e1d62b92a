/**
 * Betweenness and closeness of every node, from 0 to 1, ignoring directions and weights. See paths.ts for the paths between
 * two given nodes.
 *
 * Betweenness: for each pair of other nodes, the share of their shortest paths that pass through the node; summed and divided
 * by the number of such pairs, (n - 1)(n - 2) / 2.
 * Closeness: with r of the n - 1 other nodes reachable, at distances that sum to s: (r / s) * (r / (n - 1)), so that nodes of
 * several components compare; 0 if no other node is reachable.
 * References: Freeman, Linton C., A set of measures of centrality based on betweenness, Sociometry 40, 1977; Brandes, Ulrik,
 * A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001; for closeness Wasserman, Stanley
 * and Faust, Katherine, Social Network Analysis, Cambridge University Press 1994, page 201.
 *
 * Both come from one breadth-first search per node, which is nearly the whole cost of a network's measures. Not
 * graphology-metrics 2.4.2: it counts paths in 32 bits, so that 2^32 of them give NaN; it is wrong for exactly 128 and 32,768
 * ties (docs/dependencies.md); and it allocates lists for each node in each search, minutes at 17,000 nodes.
 */
import type { Links } from './links.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

export interface BetweennessCloseness {
  readonly betweenness: readonly number[];
  readonly closeness: readonly number[];
}

export function measureBetweennessCloseness(links: Links): BetweennessCloseness {
  const { nodeCount } = links;
  const neighbours = neighboursOf(links);
  const search = createSearch(nodeCount);
  const betweenness = new Float64Array(nodeCount);
  const closeness: number[] = [];
  for (let source = 0; source < nodeCount; source++) {
    const reached = searchFrom(source, neighbours, search) - 1;
    let sum = 0;
    for (let place = 1; place <= reached; place++)
      sum += search.distances[search.order[place] as number] as number;
    closeness.push(reached === 0 ? 0 : (reached / sum) * (reached / (nodeCount - 1)));
    accumulateDependencies(reached, neighbours, search, betweenness);
  }
  // Each pair is counted from both of its ends.
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return { betweenness: Array.from(betweenness, (sum) => (pairs > 0 ? sum / pairs : 0)), closeness };
}

/** Allocated once and reused by every search. */
interface Search {
  /** The nodes reached, by distance, the source first. */
  readonly order: Uint32Array;
  /** -1 for nodes that are not reached. */
  readonly distances: Int32Array;
  /** Number of shortest paths from the source to each node. */
  readonly pathCounts: Float64Array;
  /** Dependency of the source on each node: its share of the shortest paths to all farther nodes. */
  readonly dependencies: Float64Array;
}

function createSearch(nodeCount: number): Search {
  return {
    order: new Uint32Array(nodeCount),
    distances: new Int32Array(nodeCount),
    pathCounts: new Float64Array(nodeCount),
    dependencies: new Float64Array(nodeCount),
  };
}

/** Breadth-first search. Returns the number of nodes reached, the source included. */
function searchFrom(source: number, { starts, list }: Neighbours, search: Search): number {
  const { order, distances, pathCounts } = search;
  distances.fill(-1);
  distances[source] = 0;
  pathCounts[source] = 1;
  order[0] = source;
  let count = 1;
  for (let done = 0; done < count; done++) {
    const node = order[done] as number;
    const distance = (distances[node] as number) + 1;
    const end = starts[node + 1] as number;
    for (let place = starts[node] as number; place < end; place++) {
      const next = list[place] as number;
      if (distances[next] === -1) {
        distances[next] = distance;
        pathCounts[next] = 0;
        order[count++] = next;
      }
      if (distances[next] === distance)
        pathCounts[next] = (pathCounts[next] as number) + (pathCounts[node] as number);
    }
  }
  return count;
}

/** Farthest nodes first: adds the dependency of each node to its predecessors, in proportion to their shortest paths. */
function accumulateDependencies(
  reached: number,
  { starts, list }: Neighbours,
  { order, distances, pathCounts, dependencies }: Search,
  betweenness: Float64Array,
): void {
  dependencies.fill(0);
  for (let place = reached; place > 0; place--) {
    const node = order[place] as number;
    const dependency = dependencies[node] as number;
    betweenness[node] = (betweenness[node] as number) + dependency;
    const perPath = (1 + dependency) / (pathCounts[node] as number);
    const nearer = (distances[node] as number) - 1;
    const end = starts[node + 1] as number;
    for (let at = starts[node] as number; at < end; at++) {
      const predecessor = list[at] as number;
      if (distances[predecessor] === nearer) {
        dependencies[predecessor] =
          (dependencies[predecessor] as number) + (pathCounts[predecessor] as number) * perPath;
      }
    }
  }
}
