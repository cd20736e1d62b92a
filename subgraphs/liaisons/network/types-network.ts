/**
 * What is told of the liaison network as a whole: its parts, paths in it, and how it changes.
 * In: nothing. Out: classes whose decorators are the schema. Not for: nodes and ties (types.ts).
 *
 * Members without a decorator are no fields: resolvers read them.
 */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../subgraph-kit/scalars.ts';
import type { TieKind } from '../../../network/graph.ts';
import { defineConnection } from '../../../subgraph-runtime/connection.ts';
import { NetworkTieKindEnum } from './enums.ts';
import type { NodeRow } from './rows.ts';
import type { NetworkChanges } from './load-change.ts';
import type { ShownNetwork } from './shown-network.ts';
import { NetworkNode, NetworkTie } from './types.ts';

@ObjectType({
  description:
    'The network of committees and organizations on a day, by the chosen kinds of tie: the whole of it, or what lies around one node.',
})
export class LiaisonNetwork {
  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => [NetworkTieKindEnum], { description: 'Kinds of tie in it, each once.' })
  kinds!: readonly TieKind[];

  @Field(() => Int, { description: 'Number of nodes shown, those without ties included.' })
  nodeCount!: number;

  @Field(() => Int, { description: 'Number of ties shown.' })
  tieCount!: number;

  shown!: ShownNetwork;
}

@ObjectType({ description: 'A part of the network in which every node is reached from every other.' })
export class NetworkComponent {
  @Field(() => Int, { description: 'Number of its nodes.' })
  size!: number;

  shown!: ShownNetwork;
  rows!: readonly NodeRow[];
}

@ObjectType({ description: 'Nodes that are tied more to each other than to the rest of the network.' })
export class NetworkCommunity {
  @Field(() => Int, {
    description:
      'Its number, the same on every run: 1 is the largest, equal ones are in the order of their first node.',
  })
  number!: number;

  @Field(() => Int, { description: 'Number of its nodes in the whole network.' })
  size!: number;

  shown!: ShownNetwork;
  rows!: readonly NodeRow[];
}

@ObjectType({ description: 'A shortest path from one node to another.' })
export class NetworkPath {
  @Field(() => [NetworkNode], { description: 'The nodes on it, both ends included.' })
  nodes!: readonly NetworkNode[];

  @Field(() => [NetworkTie], {
    description:
      'All ties that join one of its nodes to the next; several where ties are of several kinds or directions.',
  })
  ties!: readonly NetworkTie[];
}

@ObjectType({ description: 'The shortest paths from one node to another.' })
export class NetworkPaths {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of ties on each of them; 0 from a node to itself, null where no path leads there.',
  })
  distance!: number | null;

  @Field(() => Float, { description: 'How many there are, also those that are not kept; exact up to 2^53.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether `paths` holds all of them: at most 1,000 are kept.' })
  isComplete!: boolean;

  shown!: ShownNetwork;
  found!: readonly (readonly string[])[];
  directed!: boolean;
}

@ObjectType({ description: 'A tie that is there on both days, with another value.' })
export class NetworkTieChange {
  @Field(() => NetworkTie, { description: 'The tie on the earlier day.' })
  before!: NetworkTie;

  @Field(() => NetworkTie, { description: 'The tie on the later day.' })
  after!: NetworkTie;

  @Field(() => [String], { description: 'Fields of the tie whose values differ: `category`, `weight`.' })
  fields!: readonly string[];
}

@ObjectType({ description: 'How the network of one day differs from that of an earlier one.' })
export class NetworkChange {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  since!: string;

  @Field(() => DateScalar, { description: 'The later day.' })
  asOf!: string;

  changes!: NetworkChanges;
}

@ObjectType({ description: 'One value of a series, for dashboards that take flat rows.' })
export class NetworkSeriesRow {
  @Field(() => DateScalar, { description: 'The day.' })
  time!: string;

  @Field(() => String, {
    description: 'What is measured: `ISO/TC 307 BETWEENNESS` of a node, `DENSITY` of the whole network.',
  })
  key!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The value; null where the node is not there on that day, and where the measure has none.',
  })
  value!: number | null;
}

export const NetworkComponentConnection = defineConnection(
  NetworkComponent,
  'NetworkComponent',
  'components',
);
export const NetworkCommunityConnection = defineConnection(
  NetworkCommunity,
  'NetworkCommunity',
  'communities',
);
export const NetworkPathConnection = defineConnection(NetworkPath, 'NetworkPath', 'paths');
export const NetworkTieChangeConnection = defineConnection(
  NetworkTieChange,
  'NetworkTieChange',
  'changed ties',
);
