/**
 * The neighbours of each node as sorted, distinct indexes in two typed arrays (compressed sparse rows).
 * See to-graphology.ts for graphs of graphology.
 */
import { sortDistinct, type Links } from './links.ts';

/** The neighbours of node i are `list[starts[i]]` up to, but not including, `list[starts[i + 1]]`. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}

/** Neighbours in the simple graph, whatever the direction of links. */
export function neighboursOf(links: Links): Neighbours {
  return collect(links, always, always);
}

/** Where a walk along directions may go next: along a directed link, and both ways along an undirected one. */
export function successorsOf(links: Links): Neighbours {
  return collect(links, always, ifUndirected);
}

/** The nodes that directed links lead to. */
export function targetsOf(links: Links): Neighbours {
  return collect(links, ifDirected, never);
}

/** The nodes that directed links come from. */
export function originsOf(links: Links): Neighbours {
  return collect(links, never, ifDirected);
}

/** The neighbours of one node. */
export function neighboursAt({ starts, list }: Neighbours, node: number): Uint32Array {
  return list.subarray(starts[node], starts[node + 1]);
}

/** The number of neighbours of each node. */
export function countNeighbours({ starts }: Neighbours): readonly number[] {
  return Array.from(
    { length: starts.length - 1 },
    (_, node) => (starts[node + 1] as number) - (starts[node] as number),
  );
}

/** True if a link may be followed, depending on whether it is directed. */
type Following = (directed: boolean) => boolean;
const always: Following = () => true;
const never: Following = () => false;
const ifDirected: Following = (directed) => directed;
const ifUndirected: Following = (directed) => !directed;

/** Two nodes may be linked in both directions, so the result is deduplicated. */
function collect(links: Links, forwards: Following, backwards: Following): Neighbours {
  const { nodeCount, from, to } = links;
  const steps: number[] = [];
  links.directed.forEach((flag, link) => {
    if (forwards(flag === 1)) steps.push((from[link] as number) * nodeCount + (to[link] as number));
    if (backwards(flag === 1)) steps.push((to[link] as number) * nodeCount + (from[link] as number));
  });
  const distinct = sortDistinct(Float64Array.from(steps));
  const starts = new Uint32Array(nodeCount + 1);
  for (const step of distinct) {
    const source = Math.floor(step / nodeCount);
    starts[source + 1] = (starts[source + 1] as number) + 1;
  }
  starts.forEach((count, node) => (starts[node] = count + (starts[node - 1] ?? 0)));
  return { starts, list: Uint32Array.from(distinct, (step) => step % nodeCount) };
}
