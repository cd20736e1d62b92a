/** GraphQL types of the liaison network. Members without a decorator are not fields: resolvers read them. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Citation } from '../../../subgraph-kit/provenance-types.ts';
import { DateScalar } from '../../../subgraph-kit/scalars.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Citation as CitationData } from '../../../facts/provenance.ts';
import type { NodeKind, TieKind } from '../../../network/graph.ts';
import { defineConnection } from '../../../subgraph-runtime/connection.ts';
import { LiaisonCategoryEnum, LiaisonLevelEnum } from '../enums.ts';
import type { NetworkTieDocument } from './documents.ts';
import { measureDescriptions, NetworkNodeKindEnum, NetworkTieKindEnum, NetworkTieRoleEnum } from './enums.ts';
import type { DayNetwork, NodeRow, TieRow } from './load-network.ts';
import type { PartRow } from './measures.ts';
import type { NetworkChanges, SeriesRow } from './over-time.ts';

@ObjectType({
  description:
    'Measures of a node in the whole network of the chosen kinds of tie on that day, even if the node is shown in an excerpt.',
})
export class NetworkMeasures {
  @Field(() => Int, { description: measureDescriptions.DEGREE })
  degree!: number;

  @Field(() => Int, { description: measureDescriptions.DEGREE_IN })
  degreeIn!: number;

  @Field(() => Int, { description: measureDescriptions.DEGREE_OUT })
  degreeOut!: number;

  @Field(() => Float, { nullable: true, description: measureDescriptions.BETWEENNESS })
  betweenness!: number | null;

  @Field(() => Float, { nullable: true, description: measureDescriptions.CLOSENESS })
  closeness!: number | null;

  @Field(() => Float, { nullable: true, description: measureDescriptions.EIGENVECTOR })
  eigenvector!: number | null;

  @Field(() => Float, { nullable: true, description: measureDescriptions.PAGE_RANK })
  pageRank!: number | null;

  @Field(() => Float, { nullable: true, description: measureDescriptions.CLUSTERING })
  clustering!: number | null;

  @Field(() => Int, { description: measureDescriptions.CORE_NUMBER })
  coreNumber!: number;
}

@ObjectType({ description: 'A committee or organization in the liaison network of a day.' })
export class NetworkNode {
  @Field(() => String, {
    description:
      'Key, the same on every day: canonical reference of a committee, `organization:GS1` for an organization.',
  })
  key!: string;

  @Field(() => NetworkNodeKindEnum, { description: 'Kind of node.' })
  kind!: NodeKind;

  @Field(() => String, { description: 'Reference or acronym on that day.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Title or name on that day.' })
  title!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Distance from the central node, in ties; null in a network without a central node.',
  })
  distance!: number | null;

  @Field(() => [Citation], { description: 'Citations of the values.' })
  sources!: readonly CitationData[];

  asOf!: Day;
  network!: DayNetwork;
}

@ObjectType({ description: 'A tie of one kind between two nodes of the liaison network.' })
export class NetworkTie {
  @Field(() => String, { description: 'Key, the same on every day.' })
  key!: string;

  @Field(() => NetworkTieKindEnum, { description: 'Kind of tie.' })
  kind!: TieKind;

  @Field(() => NetworkNode, { description: 'The node that it leads from.' })
  from!: NetworkNode;

  @Field(() => NetworkNode, { description: 'The node that it leads to.' })
  to!: NetworkNode;

  @Field(() => Boolean, {
    description: 'Whether it is directed. The order of the nodes of an undirected tie has no meaning.',
  })
  directed!: boolean;

  @Field(() => Int, {
    description: 'Number of shared secretariats, members or people; 1 for every other kind.',
  })
  weight!: number;

  @Field(() => LiaisonCategoryEnum, {
    nullable: true,
    description: 'For a liaison: category of the organization.',
  })
  category!: NetworkTieDocument['category'];

  @Field(() => LiaisonLevelEnum, {
    nullable: true,
    description: 'For a liaison: level, if a source states one.',
  })
  level!: NetworkTieDocument['level'];

  @Field(() => NetworkTieRoleEnum, {
    nullable: true,
    description: 'For a joint working group: role of the parent, at `from`.',
  })
  role!: NetworkTieDocument['role'];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For a liaison: whether the lists of both committees name the other; null if no complete list shows it, and for a liaison with an organization.',
  })
  mutual!: boolean | null;

  row!: TieRow;
}

@ObjectType({
  description: 'The network of committees and organizations on a day, or an excerpt around one node.',
})
export class LiaisonNetwork implements DayNetwork {
  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: Day;

  @Field(() => [NetworkTieKindEnum], { description: 'Kinds of tie in it, without duplicates.' })
  kinds!: readonly TieKind[];

  nodes!: readonly NodeRow[];
  ties!: readonly TieRow[];
  excerptOf!: DayNetwork | null;
  distances!: ReadonlyMap<string, number> | null;
}

@ObjectType({
  description: 'A maximal part of the network in which every node is reachable from every other.',
})
export class NetworkComponent {
  @Field(() => Int, { description: 'Number of nodes.' })
  size!: number;

  asOf!: Day;
  part!: PartRow;
}

@ObjectType({ description: 'Nodes with more ties to each other than to the rest of the network.' })
export class NetworkCommunity {
  @Field(() => Int, {
    description:
      'Number of the community, reproducible: 1 is the largest, equal ones are in the order of their first node.',
  })
  number!: number;

  @Field(() => Int, { description: 'Number of nodes in the whole network.' })
  size!: number;

  asOf!: Day;
  part!: PartRow;
}

@ObjectType({ description: 'A shortest path between two nodes.' })
export class NetworkPath {
  @Field(() => [NetworkNode], { description: 'The nodes along the path, both ends included.' })
  nodes!: readonly NetworkNode[];

  @Field(() => [NetworkTie], {
    description:
      'All ties between successive nodes; several if two nodes have ties of several kinds or directions.',
  })
  ties!: readonly NetworkTie[];
}

@ObjectType({ description: 'The shortest paths between two nodes.' })
export class NetworkPaths {
  @Field(() => Int, {
    nullable: true,
    description: 'Length of each path, in ties; 0 from a node to itself, null if there is no path.',
  })
  distance!: number | null;

  @Field(() => Float, { description: 'Number of shortest paths, listed or not; exact up to 2^53.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether `paths` lists all of them; at most 1,000 are listed.' })
  isComplete!: boolean;

  asOf!: Day;
  network!: DayNetwork;
  /** Paths as keys of nodes. */
  keys!: readonly (readonly string[])[];
  directed!: boolean;
}

@ObjectType({ description: 'A tie with different values on the two days.' })
export class NetworkTieChange {
  @Field(() => NetworkTie, { description: 'The tie on the earlier day.' })
  before!: NetworkTie;

  @Field(() => NetworkTie, { description: 'The tie on the later day.' })
  after!: NetworkTie;

  @Field(() => [String], { description: 'Fields of the tie whose values differ: `category`, `weight`.' })
  fields!: readonly string[];
}

@ObjectType({ description: 'Changes of the network between two days.' })
export class NetworkChange implements NetworkChanges {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  since!: Day;

  @Field(() => DateScalar, { description: 'The later day.' })
  asOf!: Day;

  before!: DayNetwork;
  after!: DayNetwork;
  nodesAdded!: readonly NodeRow[];
  nodesRemoved!: readonly NodeRow[];
  tiesAdded!: readonly TieRow[];
  tiesRemoved!: readonly TieRow[];
  tiesChanged!: NetworkChanges['tiesChanged'];
}

@ObjectType({ description: 'One value of a series, as a flat row for dashboards.' })
export class NetworkSeriesRow implements SeriesRow {
  @Field(() => DateScalar, { description: 'The day.' })
  time!: Day;

  @Field(() => String, {
    description: 'Name of the series: `ISO/TC 307 BETWEENNESS` for a node, `DENSITY` for the whole network.',
  })
  key!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The value; null if the node does not exist on that day or the measure is undefined.',
  })
  value!: number | null;
}

export const NetworkNodeConnection = defineConnection(NetworkNode, 'NetworkNode', 'nodes');
export const NetworkTieConnection = defineConnection(NetworkTie, 'NetworkTie', 'ties');
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
