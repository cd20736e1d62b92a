/**
 * Links as graphs of graphology, whose nodes are node indexes as text.
 *
 * Node loads graphology as an ES module, and the other packages of its family as CommonJS; each accepts graphs of the other.
 */
import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { Links } from './links.ts';
import { neighboursAt, neighboursOf, successorsOf, type Neighbours } from './neighbours.ts';

const simpleGraphs = new WeakMap<Links, UndirectedGraph>();
const backwardGraphs = new WeakMap<Links, DirectedGraph>();

/** The simple graph: nodes joined at most once, whatever the directions. Cached: must not be modified. */
export function toSimpleGraph(links: Links): UndirectedGraph {
  return memoize(simpleGraphs, links, () => {
    const graph = new UndirectedGraph();
    addNodes(graph, links);
    forEachPair(neighboursOf(links), (node, other) => {
      if (node < other) graph.addEdge(node, other);
    });
    return graph;
  });
}

/** Every step of a walk along directions, reversed: from its end to its start. Cached: must not be modified. */
export function toBackwardGraph(links: Links): DirectedGraph {
  return memoize(backwardGraphs, links, () => {
    const graph = new DirectedGraph();
    addNodes(graph, links);
    forEachPair(successorsOf(links), (node, next) => graph.addEdge(next, node));
    return graph;
  });
}

/** Building a graph costs more than most computations on it. It is released together with its links. */
function memoize<G>(cache: WeakMap<Links, G>, links: Links, build: () => G): G {
  const graph = cache.get(links) ?? build();
  cache.set(links, graph);
  return graph;
}

function addNodes(graph: UndirectedGraph | DirectedGraph, { nodeCount }: Links): void {
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
}

function forEachPair(neighbours: Neighbours, visit: (node: number, other: number) => void): void {
  for (let node = 0; node + 1 < neighbours.starts.length; node++) {
    for (const other of neighboursAt(neighbours, node)) visit(node, other);
  }
}
