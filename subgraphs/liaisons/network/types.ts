/**
 * Nodes and ties of the liaison network as callers see them.
 * In: nothing. Out: classes whose decorators are the schema. Not for: networks, paths and changes (types-network.ts).
 *
 * Members without a decorator are no fields: resolvers read them.
 */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Citation } from '../../../subgraph-kit/provenance-types.ts';
import type { Citation as CitationData } from '../../../facts/provenance.ts';
import type { NodeKind, TieKind } from '../../../network/graph.ts';
import { defineConnection } from '../../../subgraph-runtime/connection.ts';
import { LiaisonCategoryEnum, LiaisonLevelEnum } from '../enums.ts';
import { NetworkNodeKindEnum, NetworkTieKindEnum, NetworkTieRoleEnum } from './enums.ts';
import { measureDescriptions } from './measure-descriptions.ts';
import type { TieRow } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';

@ObjectType({
  description:
    'Measures of a node in the whole network of the chosen kinds of tie on that day, also where an excerpt of it is shown.',
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
      'The same on every day: canonical reference of a committee, `organization:GS1` of an organization.',
  })
  key!: string;

  @Field(() => NetworkNodeKindEnum, { description: 'What it is.' })
  kind!: NodeKind;

  @Field(() => String, { description: 'Reference or acronym on that day.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Title or name on that day.' })
  title!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of ties on the shortest way from the node that the network is around; null without such a node.',
  })
  distance!: number | null;

  @Field(() => [Citation], { description: 'Where the values come from.' })
  sources!: readonly CitationData[];

  shown!: ShownNetwork;
}

@ObjectType({ description: 'What joins two nodes of the liaison network, of one kind.' })
export class NetworkTie {
  @Field(() => String, { description: 'The same on every day.' })
  key!: string;

  @Field(() => NetworkTieKindEnum, { description: 'What joins them.' })
  kind!: TieKind;

  @Field(() => NetworkNode, { description: 'The node that it leads from.' })
  from!: NetworkNode;

  @Field(() => NetworkNode, { description: 'The node that it leads to.' })
  to!: NetworkNode;

  @Field(() => Boolean, {
    description: 'Whether it has a direction; without one the order of the nodes says nothing.',
  })
  directed!: boolean;

  @Field(() => Int, {
    description: 'How many secretariats, members or people are shared; 1 for every other kind.',
  })
  weight!: number;

  @Field(() => LiaisonCategoryEnum, {
    nullable: true,
    description: 'Of a liaison: category of the organization.',
  })
  category!: TieRow['category'];

  @Field(() => LiaisonLevelEnum, {
    nullable: true,
    description: 'Of a liaison: level, where a source states one.',
  })
  level!: TieRow['level'];

  @Field(() => NetworkTieRoleEnum, {
    nullable: true,
    description: 'Of a joint working group: what the parent, at `from`, is to it.',
  })
  role!: TieRow['role'];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a liaison: whether the lists of both committees name the other; null where no complete list tells, and with an organization.',
  })
  mutual!: boolean | null;

  row!: TieRow;
}

export const NetworkNodeConnection = defineConnection(NetworkNode, 'NetworkNode', 'nodes');
export const NetworkTieConnection = defineConnection(NetworkTie, 'NetworkTie', 'ties');
