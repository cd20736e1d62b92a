/**
 * The network of committees and organizations on one day as plain data, from which all measures, paths and files are made.
 *
 * Terminology
 * - tie: an edge, of one kind; two nodes may be joined by ties of several kinds.
 * - simple graph: nodes joined at most once, whatever the kinds and directions of their ties.
 */

/** Kinds of tie, in the order in which they are listed. */
export const tieKinds = [
  'LIAISON',
  'JOINT_GROUP',
  'PARENT',
  'SHARED_SECRETARIAT',
  'SHARED_MEMBERS',
  'SHARED_PEOPLE',
] as const;
export type TieKind = (typeof tieKinds)[number];

export const nodeKinds = ['COMMITTEE', 'ORGANIZATION'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface NetworkNode {
  /** `ISO/TC 307` or `organization:GS1`; the same on every day. */
  readonly key: string;
  readonly kind: NodeKind;
  /** Reference of a committee or acronym of an organization on that day. */
  readonly label: string;
  /** Orders nodes by name: SC 7 before SC 17, committees before organizations. */
  readonly sortKey: string;
}

export interface NetworkTie {
  /** Unique among the ties of a network, and the same on every day. */
  readonly key: string;
  readonly kind: TieKind;
  /** Keys of nodes. The order of the ends of an undirected tie has no meaning. */
  readonly from: string;
  readonly to: string;
  /** True if the tie leads from `from` to `to`. */
  readonly directed: boolean;
  /** Number of shared members, people or secretariats; 1 for other kinds. */
  readonly weight: number;
}

/** Both ends of a tie are nodes. Nodes and ties are ordered by key, by code point. */
export interface Network<N extends NetworkNode = NetworkNode, T extends NetworkTie = NetworkTie> {
  readonly nodes: readonly N[];
  readonly ties: readonly T[];
}
