/**
 * How many nodes a node is joined to.
 * In: links. Out: numbers in the order of the nodes. Not for: counting ties; two nodes joined by several are neighbours once.
 *
 * Reference: Freeman, Linton C., Centrality in social networks: conceptual clarification, Social Networks 1, 1979.
 */
import type { Links } from './links.ts';
import { countBeside, neighboursOf, originsOf, targetsOf } from './neighbours.ts';

/** Neighbours, whatever the direction of ties. */
export function degree(links: Links): readonly number[] {
  return countBeside(neighboursOf(links));
}

/** Nodes from which a tie of known direction leads here. */
export function degreeIn(links: Links): readonly number[] {
  return countBeside(originsOf(links));
}

/** Nodes to which a tie of known direction leads from here. */
export function degreeOut(links: Links): readonly number[] {
  return countBeside(targetsOf(links));
}
