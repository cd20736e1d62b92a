/**
 * Nodes by their distance from one of them.
 * In: neighbours, a node. Out: the nodes that can be reached, nearest first, and how far they are. Not for: which way.
 *
 * The arrays are made once for a whole network and used again for every node: at 17,000 nodes anything made per node and
 * visit costs more than the walk.
 */
import { type Neighbours } from './neighbours.ts';

export interface BreadthFirst {
  /** The nodes reached by the last walk are the first `count` of these, the start first. */
  readonly order: Uint32Array;
  /** Of the nodes reached by the last walk; of all others, -1. */
  readonly distances: Int32Array;
  /** Walks from a node; gives how many nodes are reached, itself among them. */
  readonly from: (start: number) => number;
}

export function createBreadthFirst({ starts, list }: Neighbours): BreadthFirst {
  const nodeCount = starts.length - 1;
  const order = new Uint32Array(nodeCount);
  const distances = new Int32Array(nodeCount);
  const from = (start: number): number => {
    distances.fill(-1);
    distances[start] = 0;
    order[0] = start;
    let count = 1;
    for (let done = 0; done < count; done++) {
      const node = order[done] as number;
      const further = (distances[node] as number) + 1;
      const end = starts[node + 1] as number;
      for (let place = starts[node] as number; place < end; place++) {
        const next = list[place] as number;
        if (distances[next] !== -1) continue;
        distances[next] = further;
        order[count++] = next;
      }
    }
    return count;
  };
  return { order, distances, from };
}
