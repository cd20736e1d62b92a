/**
 * Links as graphs of graphology.
 * In: links. Out: graphs whose nodes are the indexes of nodes, as text. Not for: kinds, weights and days of ties.
 *
 * graphology is ES code to Node and CommonJS to its own family; both know the graphs of the other.
 */
import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { Links } from './links.ts';
import { beside, neighboursOf, successorsOf, type Neighbours } from './neighbours.ts';

const simpleGraphs = new WeakMap<Links, UndirectedGraph>();
const backwardGraphs = new WeakMap<Links, DirectedGraph>();

/** The simple graph: nodes joined at most once, whatever the directions. One for all who ask: not to be changed. */
export function toSimpleGraph(links: Links): UndirectedGraph {
  return once(simpleGraphs, links, () => {
    const graph = new UndirectedGraph();
    addNodes(graph, links);
    forEachPair(neighboursOf(links), (node, other) => {
      if (node < other) graph.addEdge(node, other);
    });
    return graph;
  });
}

/**
 * Every step that a walk may take which respects directions, turned round: from where it leads to where it begins. One for
 * all who ask: not to be changed.
 */
export function toBackwardGraph(links: Links): DirectedGraph {
  return once(backwardGraphs, links, () => {
    const graph = new DirectedGraph();
    addNodes(graph, links);
    forEachPair(successorsOf(links), (node, next) => graph.addEdge(next, node));
    return graph;
  });
}

/** Building a graph costs more than most of what is asked of it; it goes when its links go. */
function once<G>(known: WeakMap<Links, G>, links: Links, build: () => G): G {
  const graph = known.get(links) ?? build();
  known.set(links, graph);
  return graph;
}

function addNodes(graph: UndirectedGraph | DirectedGraph, { nodeCount }: Links): void {
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
}

function forEachPair(neighbours: Neighbours, visit: (node: number, other: number) => void): void {
  for (let node = 0; node + 1 < neighbours.starts.length; node++) {
    for (const other of beside(neighbours, node)) visit(node, other);
  }
}
