/** Fields of the network, its nodes and its ties that are computed on demand. */
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../../subgraph-kit/scalars.ts';
import { END_OF_TIME, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation as CitationData } from '../../../facts/provenance.ts';
import { findParty } from '../find.ts';
import { endpointOf } from '../party.ts';
import { LiaisonParty } from '../types-entities.ts';
import { nodeSpelling, readResolution, resolutionOption } from './arguments.ts';
import { wholeDescriptions } from './enums.ts';
import { findNode } from './find.ts';
import { nodeOf } from './index-network.ts';
import {
  countListings,
  densityOf,
  findCommunities,
  measureNodes,
  placeOf,
  reciprocityOf,
} from './measures.ts';
import { LiaisonNetwork, NetworkMeasures, NetworkNode, NetworkTie } from './types.ts';
import { toMeasures, toNode } from './view.ts';

/** Measures are of the network or excerpt, except for communities, which are of the whole network. */
@Resolver(() => LiaisonNetwork)
export class LiaisonNetworkResolver {
  @FieldResolver(() => Int, { description: 'Number of nodes, including those without ties.' })
  nodeCount(@Root() { nodes }: LiaisonNetwork): number {
    return nodes.length;
  }

  @FieldResolver(() => Int, { description: 'Number of ties.' })
  tieCount(@Root() { ties }: LiaisonNetwork): number {
    return ties.length;
  }

  @FieldResolver(() => NetworkNode, {
    nullable: true,
    description: 'One node of the network or excerpt; null if it is not part of it.',
  })
  async node(
    @Root() network: LiaisonNetwork,
    @Arg('of', () => String, { description: `The node, ${nodeSpelling}.` }) of: string,
    @Ctx() context: RequestContext,
  ): Promise<NetworkNode | null> {
    const key = await findNode(context, of, 'of', network);
    return key === null ? null : toNode(network, nodeOf(network, key));
  }

  @FieldResolver(() => Float, { nullable: true, description: wholeDescriptions.DENSITY })
  density(@Root() network: LiaisonNetwork): number | null {
    return densityOf(network);
  }

  @FieldResolver(() => Float, { nullable: true, description: wholeDescriptions.RECIPROCITY })
  reciprocity(@Root() network: LiaisonNetwork): number | null {
    return reciprocityOf(network);
  }

  @FieldResolver(() => Int, { description: 'Number of liaisons in which both committees list the other.' })
  mutualCount(@Root() network: LiaisonNetwork): number {
    return countListings(network).mutual;
  }

  @FieldResolver(() => Int, {
    description:
      'Number of liaisons in which one committee lists the other, whose own complete list does not list it back.',
  })
  oneSidedCount(@Root() network: LiaisonNetwork): number {
    return countListings(network).oneSided;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of one-sided liaisons among those for which complete lists show whether they are mutual; null if there are none.',
  })
  oneSidedShare(@Root() network: LiaisonNetwork): number | null {
    const { mutual, oneSided } = countListings(network);
    return mutual + oneSided === 0 ? null : oneSided / (mutual + oneSided);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Modularity of the communities of the whole network: share of the ties within communities, less the resolution times the share expected if ties were drawn at random between nodes of the same degrees (Newman 2006); null without ties.',
  })
  async modularity(
    @Root() network: LiaisonNetwork,
    @Arg('resolution', () => Float, resolutionOption) resolution: number | null | undefined,
  ): Promise<number | null> {
    return (await findCommunities(network, readResolution(resolution))).modularity;
  }
}

@Resolver(() => NetworkNode)
export class NetworkNodeResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The committee or organization itself.' })
  party(@Root() { key, asOf }: NetworkNode, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, endpointOf(key), asOf);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of its community in the whole network, as in `LiaisonNetwork.communities`.',
  })
  async community(
    @Root() { key, network }: NetworkNode,
    @Arg('resolution', () => Float, resolutionOption) resolution: number | null | undefined,
  ): Promise<number | null> {
    const { of } = await findCommunities(network, readResolution(resolution));
    return of[placeOf(network, key)] ?? null;
  }

  @FieldResolver(() => NetworkMeasures, {
    description: 'Its measures in the whole network, cached for networks with the same nodes and ties.',
  })
  async measures(@Root() { key, network }: NetworkNode): Promise<NetworkMeasures> {
    return toMeasures(await measureNodes(network), placeOf(network, key));
  }
}

/** Ties of shared things compute these from affiliations. */
@Resolver(() => NetworkTie)
export class NetworkTieResolver {
  @FieldResolver(() => [String], {
    description:
      'For SHARED kinds: acronyms of the bodies or names of the people, sorted; empty for any other kind.',
  })
  shared(@Root() { row }: NetworkTie): readonly string[] {
    return row.shared ?? [];
  }

  @FieldResolver(() => DateScalar, {
    description: 'First day of the period without gaps, up to the day of the view, in which sources show it.',
  })
  since(@Root() { row }: NetworkTie): Day {
    return row.since;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Exclusive end of that period; null if no end is known.',
  })
  until(@Root() { row }: NetworkTie): Day | null {
    const { until } = row;
    return until === END_OF_TIME ? null : until;
  }

  @FieldResolver(() => [Citation], {
    description: 'Citations of the tie; for SHARED kinds, of both committees.',
  })
  sources(@Root() { row }: NetworkTie): readonly CitationData[] {
    return row.sources;
  }
}
