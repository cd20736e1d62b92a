/**
 * Arguments of the liaison network.
 * In: nothing. Out: classes whose decorators are the schema. Not for: what is wrong with their values (read-request.ts).
 */
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { NodeKind, TieKind } from '../../../network/graph.ts';
import { PageArguments } from '../../../subgraph-runtime/connection.ts';
import {
  NetworkNodeKindEnum,
  NetworkNodeOrderEnum,
  NetworkTieKindEnum,
  type NetworkNodeOrder,
} from './enums.ts';

/** How a node is named in an argument. */
export const nodeSpelling =
  'a committee in any spelling, also of a former name: `ISO/TC 307`, `TC307`; else an organization by acronym: `GS1`';

@ArgsType()
export class TieChoice {
  @Field(() => [NetworkTieKindEnum], {
    nullable: true,
    defaultValue: [NetworkTieKindEnum.LIAISON],
    description: 'Kinds of tie, at least one.',
  })
  kinds?: readonly TieKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: 'Ties of a SHARED kind are left out where fewer things are shared; at least 1.',
  })
  minShared?: number | null;
}

@ArgsType()
export class ExcerptChoice extends TieChoice {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: 'How many ties the nodes shown are away from the one in the middle, 1 to 4.',
  })
  depth?: number | null;
}

@ArgsType()
export class NetworkArguments extends ExcerptChoice {
  @Field(() => String, {
    nullable: true,
    description: `Node in the middle, ${nodeSpelling}; the whole network unless told.`,
  })
  around?: string | null;
}

@ArgsType()
export class NodeListArguments extends PageArguments {
  @Field(() => NetworkNodeKindEnum, { nullable: true, description: 'Kind of node; all unless told.' })
  kind?: NodeKind | null;

  @Field(() => NetworkNodeOrderEnum, {
    nullable: true,
    defaultValue: NetworkNodeOrderEnum.NAME,
    description: 'Order of the list.',
  })
  orderBy?: NetworkNodeOrder | null;
}

@ArgsType()
export class TieListArguments extends PageArguments {
  @Field(() => NetworkTieKindEnum, { nullable: true, description: 'Kind of tie; all shown unless told.' })
  kind?: TieKind | null;
}

@InputType({ description: 'Which nodes are asked for; conditions that are left out do not narrow.' })
export class NetworkNodeFilter {
  @Field(() => NetworkNodeKindEnum, { nullable: true, description: 'Kind of node.' })
  kind?: NodeKind | null;
}
