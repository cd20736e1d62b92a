/**
 * Who is beside whom.
 * In: links. Out: for each node the indexes of the nodes beside it, ascending and distinct, in two typed arrays.
 * Not for: algorithms; graphs of graphology (graphs.ts).
 */
import { sortDistinct } from './distinct.ts';
import type { Links } from './links.ts';

/** Those beside node i are `list[starts[i]]` up to, not with, `list[starts[i + 1]]`. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}

/** Of the simple graph: whatever the direction. */
export function neighboursOf(links: Links): Neighbours {
  return collect(links, always, always);
}

/** Where a walk that respects directions may go next: along a link with one, and both ways where it is unknown. */
export function successorsOf(links: Links): Neighbours {
  return collect(links, always, ifUnknown);
}

/** Where the links with a direction lead to. */
export function targetsOf(links: Links): Neighbours {
  return collect(links, ifDirected, never);
}

/** Where the links with a direction come from. */
export function originsOf(links: Links): Neighbours {
  return collect(links, never, ifDirected);
}

/** Those beside one node. */
export function beside({ starts, list }: Neighbours, node: number): Uint32Array {
  return list.subarray(starts[node], starts[node + 1]);
}

/** How many are beside each node. */
export function countBeside({ starts }: Neighbours): readonly number[] {
  return Array.from(
    { length: starts.length - 1 },
    (_, node) => (starts[node + 1] as number) - (starts[node] as number),
  );
}

/** Whether a link is followed, by whether its direction is known. */
type Following = (directed: boolean) => boolean;
const always: Following = () => true;
const never: Following = () => false;
const ifDirected: Following = (directed) => directed;
const ifUnknown: Following = (directed) => !directed;

/** The same two nodes may be linked both ways, so what is collected is made distinct. */
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
  for (let node = 0; node < nodeCount; node++) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  return { starts, list: Uint32Array.from(distinct, (step) => step % nodeCount) };
}
