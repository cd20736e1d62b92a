/**
 * How nodes and ties of the network are answered.
 * In: nodes, ties, arguments. Out: views. Not for: finding nodes (resolvers-network.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../../subgraph-kit/scalars.ts';
import { END_OF_TIME, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation as CitationData } from '../../../facts/provenance.ts';
import { PageArguments, type Connection } from '../../../subgraph-runtime/connection.ts';
import { findParty } from '../find.ts';
import { endpointOf } from '../party.ts';
import { LiaisonParty } from '../types-entities.ts';
import { connectTies } from './connect-rows.ts';
import { communityNumber } from './list-communities.ts';
import { measureNodes } from './measured.ts';
import { indexNetwork, listTiesOf } from './network-index.ts';
import { readResolution } from './read-request.ts';
import { NetworkMeasures, NetworkNode, NetworkTie, NetworkTieConnection } from './types.ts';
import { toMeasures } from './view.ts';

/** How fine communities are. */
export const resolutionArgument = {
  nullable: true,
  defaultValue: 1,
  description:
    'How fine the communities are, 0.1 to 10: more makes them smaller (Lambiotte, Delvenne and Barahona 2008).',
} as const;

@Resolver(() => NetworkNode)
export class NetworkNodeResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The committee or organization itself.' })
  party(@Root() { key, shown }: NetworkNode, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, endpointOf(key), shown.request.day);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of its community in the whole network, as in `LiaisonNetwork.communities`.',
  })
  community(
    @Root() { key, shown }: NetworkNode,
    @Arg('resolution', () => Float, resolutionArgument) resolution: number | null | undefined,
  ): Promise<number | null> {
    return communityNumber(shown, key, readResolution(resolution));
  }

  @FieldResolver(() => NetworkMeasures, {
    description:
      'Its measures in the whole network; worked out once for the same nodes and ties, however often they are asked for.',
  })
  async measures(@Root() { key, shown }: NetworkNode): Promise<NetworkMeasures> {
    const place = indexNetwork(shown.whole).places.get(key) ?? -1;
    return toMeasures(await measureNodes(shown.whole), place);
  }

  @FieldResolver(() => NetworkTieConnection, {
    description: 'Its ties in the network as shown, by the names of both ends.',
  })
  ties(
    @Root() { key, shown }: NetworkNode,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NetworkTie>> {
    return connectTies(context, shown, listTiesOf(shown.rows, key), page);
  }
}

/** What is worked out only where it is asked for: ties of shared things look up both sides of each. */
@Resolver(() => NetworkTie)
export class NetworkTieResolver {
  @FieldResolver(() => [String], {
    description:
      'What is shared: acronyms of bodies or names of people, in their order; empty for any other kind.',
  })
  shared(@Root() { row }: NetworkTie): readonly string[] {
    return row.shared;
  }

  @FieldResolver(() => DateScalar, {
    description: 'First day for which a source shows it, without a break up to the day of the view.',
  })
  since(@Root() { row }: NetworkTie): Day {
    return row.since;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day after the last one of that run; null while nothing later is known.',
  })
  until(@Root() { row }: NetworkTie): Day | null {
    const { until } = row;
    return until === END_OF_TIME ? null : until;
  }

  @FieldResolver(() => [Citation], {
    description: 'Where it is stated; of what is shared, where each of the two is said to have it.',
  })
  sources(@Root() { row }: NetworkTie): readonly CitationData[] {
    return row.sources();
  }
}
