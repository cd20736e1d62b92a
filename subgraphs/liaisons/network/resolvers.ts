/** Queries of the network, and the network of committees and organizations. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { findShortestPaths } from '../../../network/paths.ts';
import { AsOf } from '../../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../../subgraph-kit/scalars.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { organizationKey } from '../party.ts';
import { CommitteeStub, Organization } from '../types-entities.ts';
import { ExcerptChoice, MAX_NODES, NetworkArguments, nodeSpelling, TieChoice } from './arguments.ts';
import {
  NetworkSeriesMeasureEnum,
  NetworkSeriesStepEnum,
  type NetworkSeriesMeasure,
  type NetworkSeriesStep,
} from './enums.ts';
import { findExcerpt, findNetwork, findWhole, readNode } from './find.ts';
import { indexNetwork } from './index-network.ts';
import { loadChanges, loadSeries, MAX_DAYS } from './over-time.ts';
import { LiaisonNetwork, NetworkChange, NetworkNode, NetworkPaths, NetworkSeriesRow } from './types.ts';
import { toNode } from './view.ts';

const MAX_PATHS = 1000;

@Resolver()
export class NetworkQueries {
  @Query(() => LiaisonNetwork, {
    nullable: true,
    description:
      'The network of committees and organizations on a day, or an excerpt around one node; null if that node is unknown on that day.',
  })
  liaisonNetwork(
    @Args(() => NetworkArguments) args: NetworkArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<LiaisonNetwork | null> {
    return findNetwork(context, args, day);
  }

  @Query(() => NetworkPaths, { nullable: true, description: 'All shortest paths between two nodes.' })
  async liaisonPath(
    @Arg('from', () => String, { description: `Start of the paths: ${nodeSpelling}.` }) from: string,
    @Arg('to', () => String, { description: 'End of the paths, named in the same way.' }) to: string,
    @Arg('directed', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'Whether directed ties are followed only in their direction; undirected ties are always followed both ways. Default: false.',
    })
    directed: boolean | null | undefined,
    @Args(() => TieChoice) choice: TieChoice,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<NetworkPaths> {
    const network = await findWhole(context, choice, day);
    const [start, end] = await Promise.all([
      readNode(context, from, 'from', network),
      readNode(context, to, 'to', network),
    ]);
    const options = { directed: directed ?? false, maxPaths: MAX_PATHS };
    const { distance, count, paths } = findShortestPaths(network, start, end, options);
    const isComplete = paths.length === count;
    return { distance, count, isComplete, asOf: day, network, keys: paths, directed: options.directed };
  }

  @Query(() => NetworkChange, {
    nullable: true,
    description:
      'Changes of the network, or of an excerpt around one node, since an earlier day. Null if that node is unknown on both days; if it is unknown on one of them, the whole excerpt is added or removed.',
  })
  liaisonNetworkChange(
    @Arg('since', () => DateScalar, { description: 'The earlier day, before `asOf`.' }) since: Day,
    @Args(() => NetworkArguments) args: NetworkArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<NetworkChange | null> {
    return loadChanges(context, args, since, day);
  }

  @Query(() => [NetworkSeriesRow], {
    nullable: true,
    description: `Measures of the whole network and of single nodes over time, as flat rows by day, then in the order of the arguments; at most ${String(MAX_DAYS)} days.`,
  })
  liaisonNetworkSeries(
    @Arg('measures', () => [NetworkSeriesMeasureEnum], {
      description: 'The measures; duplicates are ignored.',
    })
    measures: readonly NetworkSeriesMeasure[],
    @Arg('of', () => [String], {
      nullable: true,
      description: `Nodes to measure, at most ${String(MAX_NODES)}, each ${nodeSpelling}. A node must be known on one of the days.`,
    })
    of: readonly string[] | null | undefined,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: Day,
    @Arg('every', () => NetworkSeriesStepEnum, {
      nullable: true,
      defaultValue: NetworkSeriesStepEnum.YEAR,
      description: 'Step between days; the last day is the last step up to `asOf`. Default: YEAR.',
    })
    every: NetworkSeriesStep | null | undefined,
    @Args(() => TieChoice) choice: TieChoice,
    @AsOf() asOf: Day,
    @Ctx() context: RequestContext,
  ): Promise<readonly NetworkSeriesRow[]> {
    return loadSeries(context, { measures, of: of ?? [], from, every: every ?? 'YEAR', asOf, choice });
  }
}

const networkField = {
  nullable: true,
  description: 'The network around it; null if it is unknown on that day.',
} as const;
const nodeField = {
  nullable: true,
  description: 'Its node in the whole network; null if it is unknown on that day.',
} as const;

@Resolver(() => CommitteeStub)
export class CommitteeNetworkResolver {
  @FieldResolver(() => LiaisonNetwork, networkField)
  network(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => ExcerptChoice) choice: ExcerptChoice,
    @Ctx() context: RequestContext,
  ): Promise<LiaisonNetwork | null> {
    return networkAround(context, reference, asOf, choice);
  }

  @FieldResolver(() => NetworkNode, nodeField)
  networkNode(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => TieChoice) choice: TieChoice,
    @Ctx() context: RequestContext,
  ): Promise<NetworkNode | null> {
    return nodeInWhole(context, reference, asOf, choice);
  }
}

@Resolver(() => Organization)
export class OrganizationNetworkResolver {
  @FieldResolver(() => LiaisonNetwork, networkField)
  network(
    @Root() { canonical, asOf }: Organization,
    @Args(() => ExcerptChoice) choice: ExcerptChoice,
    @Ctx() context: RequestContext,
  ): Promise<LiaisonNetwork | null> {
    return networkAround(context, organizationKey(canonical), asOf, choice);
  }

  @FieldResolver(() => NetworkNode, nodeField)
  networkNode(
    @Root() { canonical, asOf }: Organization,
    @Args(() => TieChoice) choice: TieChoice,
    @Ctx() context: RequestContext,
  ): Promise<NetworkNode | null> {
    return nodeInWhole(context, organizationKey(canonical), asOf, choice);
  }
}

function networkAround(
  context: RequestContext,
  key: string,
  day: Day,
  choice: ExcerptChoice,
): Promise<LiaisonNetwork | null> {
  return findExcerpt(context, choice, day, (whole) => (indexNetwork(whole).nodes.has(key) ? key : null));
}

async function nodeInWhole(
  context: RequestContext,
  key: string,
  day: Day,
  choice: TieChoice,
): Promise<NetworkNode | null> {
  const whole = await findWhole(context, choice, day);
  const node = indexNetwork(whole).nodes.get(key);
  return node === undefined ? null : toNode(whole, node);
}
