/** Arguments of the liaison network and their bounds. */
import { ArgsType, Field, Int } from 'type-graphql';
import { tieKinds, type TieKind } from '../../../network/graph.ts';
import { refuseArgument } from '../../../subgraph-kit/read-argument.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { NetworkTieKindEnum } from './enums.ts';
import type { NetworkRequest } from './load-network.ts';

const MAX_DEPTH = 4;
const MIN_RESOLUTION = 0.1;
const MAX_RESOLUTION = 10;
/** Maximum number of nodes in an argument. */
export const MAX_NODES = 20;

/** How a node is named in an argument. */
export const nodeSpelling =
  'a committee in any spelling, also of a former name: `ISO/TC 307`, `TC307`; or an organization by acronym: `GS1`';

export const kindsOption = {
  nullable: true,
  defaultValue: [NetworkTieKindEnum.LIAISON],
  description: 'Kinds of tie, at least one. Default: LIAISON.',
};

export const minSharedOption = {
  nullable: true,
  defaultValue: 1,
  description: 'Minimum weight of ties of SHARED kinds; at least 1. Default 1.',
};

@ArgsType()
export class TieChoice {
  @Field(() => [NetworkTieKindEnum], kindsOption)
  kinds?: readonly TieKind[] | null;

  @Field(() => Int, minSharedOption)
  minShared?: number | null;
}

@ArgsType()
export class ExcerptChoice extends TieChoice {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `Maximum distance from the central node, in ties, 1-${String(MAX_DEPTH)}. Default 1.`,
  })
  depth?: number | null;
}

@ArgsType()
export class NetworkArguments extends ExcerptChoice {
  @Field(() => String, {
    nullable: true,
    description: `Central node, ${nodeSpelling}. Default: the whole network.`,
  })
  around?: string | null;
}

export const resolutionOption = {
  nullable: true,
  defaultValue: 1,
  description:
    'Resolution of communities, 0.1-10: a higher one makes them smaller (Lambiotte, Delvenne and Barahona 2008). Default 1.',
} as const;

/** The network of a day by the chosen ties; kinds without duplicates, in the order of the schema. Throws BAD_USER_INPUT. */
export function readTieChoice({ kinds, minShared }: TieChoice, day: Day): NetworkRequest {
  const chosen = new Set(kinds ?? ['LIAISON']);
  if (chosen.size === 0) throw refuseArgument('kinds', ' is empty; expected at least one kind of tie');
  const min = minShared ?? 1;
  if (min < 1) throw refuseArgument('minShared', ` is ${String(min)}; expected 1 or more`);
  return { day, kinds: tieKinds.filter((kind) => chosen.has(kind)), minShared: min };
}

/** Throws BAD_USER_INPUT, as the next ones. */
export function readDepth(depth: number | null | undefined): number {
  return readWithin('depth', depth ?? 1, 1, MAX_DEPTH);
}

export function readResolution(resolution: number | null | undefined): number {
  return readWithin('resolution', resolution ?? 1, MIN_RESOLUTION, MAX_RESOLUTION);
}

function readWithin(argument: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw refuseArgument(argument, ` is ${String(value)}; expected ${String(min)} to ${String(max)}`);
}
