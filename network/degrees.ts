/**
 * Degree: the number of distinct neighbours of a node. Several ties between two nodes count as one.
 *
 * Reference: Freeman, Linton C., Centrality in social networks: conceptual clarification, Social Networks 1, 1979.
 */
import type { Links } from './links.ts';
import { countNeighbours, neighboursOf, originsOf, targetsOf } from './neighbours.ts';

/** Neighbours, whatever the direction of ties. */
export function degree(links: Links): readonly number[] {
  return countNeighbours(neighboursOf(links));
}

/** Nodes from which a directed tie leads to this one. */
export function degreeIn(links: Links): readonly number[] {
  return countNeighbours(originsOf(links));
}

/** Nodes to which a directed tie leads from this one. */
export function degreeOut(links: Links): readonly number[] {
  return countNeighbours(targetsOf(links));
}
