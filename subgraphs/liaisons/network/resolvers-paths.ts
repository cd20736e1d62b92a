/**
 * How paths between nodes and their common neighbours are answered.
 * In: arguments. Out: views. Not for: finding paths (network/paths.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { commonNeighbours, findShortestPaths } from '../../../network/paths.ts';
import { PageArguments, type Connection } from '../../../subgraph-runtime/connection.ts';
import { NetworkNodeFilter, nodeSpelling, TieChoice } from './arguments.ts';
import { connectItems, connectNodes } from './connect-rows.ts';
import { NetworkNodeOrderEnum, type NetworkNodeOrder } from './enums.ts';
import { nodeOf } from './network-index.ts';
import { readNode } from './read-node.ts';
import { refuseArgument } from './read-request.ts';
import { showWhole } from './shown-network.ts';
import { NetworkPathConnection, NetworkPaths, type NetworkPath } from './types-network.ts';
import { NetworkNodeConnection, type NetworkNode } from './types.ts';
import { toPath } from './view.ts';

const MOST_PATHS = 1000;
const MOST_NODES = 20;

@Resolver(() => NetworkPaths)
export class NetworkPathResolver {
  @Query(() => NetworkPaths, {
    nullable: true,
    description: 'Every shortest path from one node to another.',
  })
  async liaisonPath(
    @Arg('from', () => String, { description: `Where the paths begin: ${nodeSpelling}.` }) from: string,
    @Arg('to', () => String, { description: 'Where they end, named likewise.' }) to: string,
    @Arg('directed', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'Whether directed ties may be followed in their direction only; ties of unknown direction lead both ways.',
    })
    directed: boolean | null | undefined,
    @Args(() => TieChoice) choice: TieChoice,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<NetworkPaths> {
    const shown = await showWhole(context, choice, day);
    const [start, end] = await Promise.all([
      readNode(context, from, 'from', shown),
      readNode(context, to, 'to', shown),
    ]);
    const options = { directed: directed ?? false, most: MOST_PATHS };
    const { distance, count, paths } = findShortestPaths(shown.rows, start, end, options);
    return {
      distance,
      count,
      isComplete: paths.length === count,
      shown,
      found: paths,
      directed: options.directed,
    };
  }

  @Query(() => NetworkNodeConnection, {
    nullable: true,
    description: 'Nodes that are tied to every one of the given ones, in whichever direction.',
  })
  async commonNeighbours(
    @Arg('of', () => [String], {
      description: `The nodes, 1 to ${String(MOST_NODES)}, each ${nodeSpelling}.`,
    })
    of: readonly string[],
    @Args(() => TieChoice) choice: TieChoice,
    @Arg('filter', () => NetworkNodeFilter, {
      nullable: true,
      description: 'Which neighbours; all unless told.',
    })
    filter: NetworkNodeFilter | null | undefined,
    @Arg('orderBy', () => NetworkNodeOrderEnum, {
      nullable: true,
      description: 'Order of the list; NAME unless told.',
    })
    orderBy: NetworkNodeOrder | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkNode>> {
    if (of.length === 0 || of.length > MOST_NODES) {
      throw refuseArgument('of', `names ${String(of.length)} nodes; expected 1 to ${String(MOST_NODES)}`);
    }
    const shown = await showWhole(context, choice, day);
    const keys = await Promise.all(of.map((text) => readNode(context, text, 'of', shown)));
    const rows = commonNeighbours(shown.rows, [...new Set(keys)])
      .map((key) => nodeOf(shown.rows, key))
      .filter(({ kind }) => filter?.kind == null || kind === filter.kind);
    return connectNodes(context, shown, rows, orderBy, page);
  }

  @FieldResolver(() => NetworkPathConnection, { description: 'The paths, by the keys of their nodes.' })
  paths(
    @Root() { shown, found, directed }: NetworkPaths,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkPath>> {
    return connectItems(context, 'network paths', found, page, (keys) => toPath(shown, keys, directed));
  }
}
