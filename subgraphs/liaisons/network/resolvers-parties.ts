/**
 * What the network adds to committees and organizations: what lies around each, and its place in the whole.
 * In: the key of a party and arguments. Out: views. Not for: networks that a query names (resolvers-network.ts).
 */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { organizationKey } from '../party.ts';
import { CommitteeStub, Organization } from '../types-entities.ts';
import { ExcerptChoice, TieChoice } from './arguments.ts';
import { indexNetwork } from './network-index.ts';
import { showAround, showWhole } from './shown-network.ts';
import { LiaisonNetwork } from './types-network.ts';
import { NetworkNode } from './types.ts';
import { toNetwork, toNode } from './view.ts';

const networkField = {
  nullable: true,
  description: 'The network around it; null where it is not known on that day.',
} as const;
const nodeField = {
  nullable: true,
  description: 'Its place in the whole network; null where it is not known on that day.',
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

async function networkAround(
  context: RequestContext,
  key: string,
  day: Day,
  choice: ExcerptChoice,
): Promise<LiaisonNetwork | null> {
  const shown = await showAround(context, choice, day, ({ rows }) =>
    indexNetwork(rows).nodes.has(key) ? key : null,
  );
  return shown === null ? null : toNetwork(shown);
}

async function nodeInWhole(
  context: RequestContext,
  key: string,
  day: Day,
  choice: TieChoice,
): Promise<NetworkNode | null> {
  const shown = await showWhole(context, choice, day);
  const node = indexNetwork(shown.rows).nodes.get(key);
  return node === undefined ? null : toNode(shown, node);
}
