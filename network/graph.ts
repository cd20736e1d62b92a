/**
 * The network of committees and organizations on one day, as plain data: what all measures, paths and files are made from.
 * In: nothing. Out: types. Not for: reading the store (subgraphs/liaisons/network/) or doing mathematics (measures.ts).
 *
 * Terminology
 * - tie: one edge, of one kind; two nodes may be joined by ties of several kinds.
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
  /** Reference of a committee or acronym of an organization, as it is on the day. */
  readonly label: string;
  /** Orders nodes by name: SC 7 before SC 17, committees before organizations. */
  readonly sortKey: string;
}

export interface NetworkTie {
  /** Unique among the ties of a network, and the same on every day. */
  readonly key: string;
  readonly kind: TieKind;
  /** Keys of nodes. Without a direction their order says nothing. */
  readonly from: string;
  readonly to: string;
  /** Whether the tie has a direction, from `from` to `to`. */
  readonly directed: boolean;
  /** How many members, people or secretariats are shared; 1 for every other kind. */
  readonly weight: number;
}

/** Every end of a tie is a node; nodes are in the order of their keys by code point, ties in that of theirs. */
export interface Network<N extends NetworkNode = NetworkNode, T extends NetworkTie = NetworkTie> {
  readonly nodes: readonly N[];
  readonly ties: readonly T[];
}
