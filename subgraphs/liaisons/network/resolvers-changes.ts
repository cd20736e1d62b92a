/**
 * How the network over time is answered: two days compared, and series of measures.
 * In: arguments. Out: views. Not for: comparing and measuring (load-change.ts, load-series.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../../subgraph-kit/scalars.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../../subgraph-runtime/connection.ts';
import { NetworkArguments, nodeSpelling, TieChoice } from './arguments.ts';
import { connectItems, connectNodes, connectTies } from './connect-rows.ts';
import {
  NetworkSeriesMeasureEnum,
  NetworkSeriesStepEnum,
  type NetworkSeriesMeasure,
  type NetworkSeriesStep,
} from './enums.ts';
import { changedFields, loadChange } from './load-change.ts';
import { loadSeries, MOST_DAYS, MOST_NODES } from './load-series.ts';
import { listTies, type TieListRow } from './network-index.ts';
import type { TieRow } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';
import {
  NetworkChange,
  NetworkSeriesRow,
  NetworkTieChangeConnection,
  type NetworkTieChange,
} from './types-network.ts';
import { NetworkNodeConnection, NetworkTieConnection, type NetworkNode, type NetworkTie } from './types.ts';
import { toTie } from './view.ts';

@Resolver(() => NetworkChange)
export class NetworkChangeResolver {
  @Query(() => NetworkChange, {
    nullable: true,
    description:
      'How the network, or what lies around one node, differs from that of an earlier day. Null where that node is known on neither day; where it is known on one of them, all that lies around it is added or removed.',
  })
  async liaisonNetworkChange(
    @Arg('since', () => DateScalar, { description: 'The earlier day, before `asOf`.' }) since: Day,
    @Args(() => NetworkArguments) args: NetworkArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<NetworkChange | null> {
    const changes = await loadChange(context, args, since, day);
    return changes === null ? null : { since, asOf: day, changes };
  }

  @FieldResolver(() => NetworkNodeConnection, {
    description: 'Nodes of the later day that are not there on the earlier one, by name.',
  })
  nodesAdded(
    @Root() { changes }: NetworkChange,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkNode>> {
    return connectNodes(context, changes.after, changes.nodesAdded, 'NAME', page);
  }

  @FieldResolver(() => NetworkNodeConnection, {
    description: 'Nodes of the earlier day that are not there on the later one, by name.',
  })
  nodesRemoved(
    @Root() { changes }: NetworkChange,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkNode>> {
    return connectNodes(context, changes.before, changes.nodesRemoved, 'NAME', page);
  }

  @FieldResolver(() => NetworkTieConnection, {
    description: 'Ties of the later day that are not there on the earlier one, by the names of both ends.',
  })
  tiesAdded(
    @Root() { changes }: NetworkChange,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkTie>> {
    return connectTies(context, changes.after, inOrder(changes.after, changes.tiesAdded), page);
  }

  @FieldResolver(() => NetworkTieConnection, {
    description: 'Ties of the earlier day that are not there on the later one, by the names of both ends.',
  })
  tiesRemoved(
    @Root() { changes }: NetworkChange,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkTie>> {
    return connectTies(context, changes.before, inOrder(changes.before, changes.tiesRemoved), page);
  }

  @FieldResolver(() => NetworkTieChangeConnection, {
    description: 'Ties that are there on both days, with other values, in the order of their keys.',
  })
  tiesChanged(
    @Root() { changes }: NetworkChange,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkTieChange>> {
    const { before, after, tiesChanged } = changes;
    return connectItems(context, 'network tie changes', tiesChanged, page, (change) => ({
      before: toTie(before, change.before),
      after: toTie(after, change.after),
      fields: changedFields(change.before, change.after),
    }));
  }
}

/** These ties of the network, in the order of lists. */
function inOrder({ rows }: ShownNetwork, ties: readonly TieRow[]): readonly TieListRow[] {
  const wanted = new Set(ties.map(({ key }) => key));
  return listTies(rows).filter(({ _id }) => wanted.has(_id));
}

@Resolver(() => NetworkSeriesRow)
export class NetworkSeriesResolver {
  @Query(() => [NetworkSeriesRow], {
    nullable: true,
    description: `Measures of the whole network and of single nodes over time, as flat rows by day, then as they were asked for; at most ${String(MOST_DAYS)} days.`,
  })
  liaisonNetworkSeries(
    @Arg('measures', () => [NetworkSeriesMeasureEnum], { description: 'What to follow; each once.' })
    measures: readonly NetworkSeriesMeasure[],
    @Arg('of', () => [String], {
      nullable: true,
      description: `Nodes whose measures are followed, at most ${String(MOST_NODES)}, each ${nodeSpelling}. A node must be known on one of the days.`,
    })
    of: readonly string[] | null | undefined,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: Day,
    @Arg('every', () => NetworkSeriesStepEnum, {
      nullable: true,
      defaultValue: NetworkSeriesStepEnum.YEAR,
      description: 'From one day to the next; the last day is the last step up to `asOf`.',
    })
    every: NetworkSeriesStep | null | undefined,
    @Args(() => TieChoice) choice: TieChoice,
    @AsOf() asOf: Day,
    @Ctx() context: RequestContext,
  ): Promise<readonly NetworkSeriesRow[]> {
    return loadSeries(context, { measures, of: of ?? [], from, every: every ?? 'YEAR', asOf, choice });
  }
}
