/**
 * How the network of a day is answered, and what is told of it as a whole.
 * In: arguments. Out: views. Not for: its nodes and ties (resolvers-nodes.ts), paths (resolvers-paths.ts) and time
 * (resolvers-changes.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../../subgraph-runtime/connection.ts';
import { NetworkArguments, NodeListArguments, nodeSpelling, TieListArguments } from './arguments.ts';
import { connectItems, connectNodes, connectTies } from './connect-rows.ts';
import { wholeDescriptions } from './enums.ts';
import { listCommunities } from './list-communities.ts';
import { findCommunities } from './measured.ts';
import { listTies, nodeOf } from './network-index.ts';
import { resolutionArgument } from './resolvers-nodes.ts';
import { findNode } from './read-node.ts';
import { readResolution } from './read-request.ts';
import { showOn } from './show-on.ts';
import {
  LiaisonNetwork,
  NetworkCommunity,
  NetworkCommunityConnection,
  NetworkComponent,
  NetworkComponentConnection,
} from './types-network.ts';
import { NetworkNode, NetworkNodeConnection, NetworkTieConnection, type NetworkTie } from './types.ts';
import { toNetwork, toNode } from './view.ts';
import { componentsOf, countListings, densityOf, reciprocityOf } from './whole-measures.ts';

@Resolver(() => LiaisonNetwork)
export class LiaisonNetworkResolver {
  @Query(() => LiaisonNetwork, {
    nullable: true,
    description:
      'The network of committees and organizations on a day, or what lies around one of them; null where that one is not known on the day.',
  })
  async liaisonNetwork(
    @Args(() => NetworkArguments) args: NetworkArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<LiaisonNetwork | null> {
    const shown = await showOn(context, args, day);
    return shown === null ? null : toNetwork(shown);
  }

  @FieldResolver(() => NetworkNode, {
    nullable: true,
    description: 'One of the nodes shown; null where it is not among them.',
  })
  async node(
    @Root() { shown }: LiaisonNetwork,
    @Arg('of', () => String, { description: `The node, ${nodeSpelling}.` }) of: string,
    @Ctx() context: RequestContext,
  ): Promise<NetworkNode | null> {
    const key = await findNode(context, of, 'of', shown);
    return key === null ? null : toNode(shown, nodeOf(shown.rows, key));
  }

  @FieldResolver(() => NetworkNodeConnection, { description: 'The nodes shown.' })
  nodes(
    @Root() { shown }: LiaisonNetwork,
    @Args(() => NodeListArguments) { kind, orderBy, ...page }: NodeListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkNode>> {
    const rows = shown.rows.nodes.filter((node) => kind == null || node.kind === kind);
    return connectNodes(context, shown, rows, orderBy, page);
  }

  @FieldResolver(() => NetworkTieConnection, {
    description: 'The ties shown, by the names of both ends, then by kind.',
  })
  ties(
    @Root() { shown }: LiaisonNetwork,
    @Args(() => TieListArguments) { kind, ...page }: TieListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkTie>> {
    const rows = listTies(shown.rows).filter(({ tie }) => kind == null || tie.kind === kind);
    return connectTies(context, shown, rows, page);
  }
}

/** Measures of the network as it is shown, but for communities, which are those of the whole. */
@Resolver(() => LiaisonNetwork)
export class NetworkShapeResolver {
  @FieldResolver(() => Float, { nullable: true, description: wholeDescriptions.DENSITY })
  density(@Root() { shown }: LiaisonNetwork): number | null {
    return densityOf(shown.rows);
  }

  @FieldResolver(() => Float, { nullable: true, description: wholeDescriptions.RECIPROCITY })
  reciprocity(@Root() { shown }: LiaisonNetwork): number | null {
    return reciprocityOf(shown.rows);
  }

  @FieldResolver(() => Int, {
    description: 'Number of liaisons shown of which both committees list the other.',
  })
  mutualCount(@Root() { shown }: LiaisonNetwork): number {
    return countListings(shown.rows).mutual;
  }

  @FieldResolver(() => Int, {
    description:
      'Number of liaisons shown of which one committee lists the other, whose own complete list does not list it back.',
  })
  oneSidedCount(@Root() { shown }: LiaisonNetwork): number {
    return countListings(shown.rows).oneSided;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the one-sided liaisons among those whose lists tell whether they are mutual; null where no lists tell.',
  })
  oneSidedShare(@Root() { shown }: LiaisonNetwork): number | null {
    const { mutual, oneSided } = countListings(shown.rows);
    return mutual + oneSided === 0 ? null : oneSided / (mutual + oneSided);
  }

  @FieldResolver(() => NetworkComponentConnection, {
    description:
      'Connected components of the network shown, the largest first: greatest parts in which every node is reached from every other, without regard to directions (Hopcroft and Tarjan 1973).',
  })
  components(
    @Root() { shown }: LiaisonNetwork,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkComponent>> {
    const found = componentsOf(shown.rows);
    return connectItems(context, 'network components', found, page, (keys) => ({
      size: keys.length,
      shown,
      rows: keys.map((key) => nodeOf(shown.rows, key)),
    }));
  }

  @FieldResolver(() => NetworkCommunityConnection, {
    description:
      'Communities of the whole network that have nodes among those shown, by the Louvain method, without regard to directions and weights (Blondel, Guillaume, Lambiotte and Lefebvre 2008). Nodes are visited in the order of their keys, so that the answer is the same on every run; the largest come first. A node without ties is a community of its own.',
  })
  async communities(
    @Root() { shown }: LiaisonNetwork,
    @Arg('resolution', () => Float, resolutionArgument) resolution: number | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkCommunity>> {
    const found = await listCommunities(shown, readResolution(resolution));
    return connectItems(context, 'network communities', found, page, (community) => community);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Modularity of the communities of the whole network: share of the ties within communities, less the resolution times the share that would be expected if ties were drawn at random between nodes of the same degrees (Newman 2006); null without ties.',
  })
  async modularity(
    @Root() { shown }: LiaisonNetwork,
    @Arg('resolution', () => Float, resolutionArgument) resolution: number | null | undefined,
  ): Promise<number | null> {
    return (await findCommunities(shown.whole, readResolution(resolution))).modularity;
  }
}

@Resolver(() => NetworkComponent)
export class NetworkComponentResolver {
  @FieldResolver(() => NetworkNodeConnection, { description: 'Its nodes, by name.' })
  nodes(
    @Root() { shown, rows }: NetworkComponent,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkNode>> {
    return connectNodes(context, shown, rows, 'NAME', page);
  }
}

@Resolver(() => NetworkCommunity)
export class NetworkCommunityResolver {
  @FieldResolver(() => NetworkNodeConnection, { description: 'Its nodes among those shown, by name.' })
  nodes(
    @Root() { shown, rows }: NetworkCommunity,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkNode>> {
    return connectNodes(context, shown, rows, 'NAME', page);
  }
}
