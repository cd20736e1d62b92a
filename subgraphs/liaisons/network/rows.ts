/**
 * The nodes and ties of a network with what the liaisons subgraph knows of them.
 * In: nothing. Out: types. Not for: how they come about (snapshot.ts) or how callers see them (view.ts).
 */
import type { LiaisonCategory } from '../../../vocabulary/liaison-categories.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import type { Network, NetworkNode, NetworkTie, TieKind } from '../../../network/graph.ts';

export interface NodeRow extends NetworkNode {
  readonly title: string | null;
  readonly sources: readonly Citation[];
}

export interface TieRow extends NetworkTie {
  /** For a liaison with an organization. */
  readonly category: LiaisonCategory | null;
  readonly level: 'COMMITTEE' | 'WORKING_GROUP' | null;
  /** Of a joint group: whether the parent administers it. */
  readonly role: 'ADMINISTERING' | 'PARTNER' | null;
  /** As `mutual` of a liaison. */
  readonly mutual: boolean | null;
  /** Labels of what is shared, in their order; empty for stated ties. */
  readonly shared: readonly string[];
  /** First day of the unbroken run up to the day of the network; of shared things, of any of them. */
  readonly since: Day;
  /** The day after the last one of that run; `9999-12-31` while nothing later is known. */
  readonly until: Day;
  /** Where it is stated; of shared things, both sides of each. Worked out when asked for. */
  sources(): readonly Citation[];
}

export type NetworkRows = Network<NodeRow, TieRow>;

/** Which network is asked for. */
export interface NetworkRequest {
  readonly day: Day;
  readonly kinds: readonly TieKind[];
  /** Ties of shared things of less weight are left out; at least 1. */
  readonly minShared: number;
}
