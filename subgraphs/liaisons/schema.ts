/**
 * The liaisons subgraph put together. The lists are kept by hand: a type left out of them vanishes without an error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { resolveStub } from '../../as-of/entity-stubs.ts';
import { CitationResolver } from '../../as-of/provenance-types.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { LiaisonCommitteeResolver } from './committee-resolvers.ts';
import { findOrganization } from './find-party.ts';
import { JointWorkingGroupResolver } from './joint-group-resolvers.ts';
import { LiaisonListingResolver, LiaisonResolver } from './liaison-resolvers.ts';
import { NetworkChangeResolver, NetworkSeriesResolver } from './network/change-resolvers.ts';
import {
  LiaisonNetworkResolver,
  NetworkCommunityResolver,
  NetworkComponentResolver,
  NetworkShapeResolver,
} from './network/network-resolvers.ts';
import { NetworkNodeResolver, NetworkTieResolver } from './network/node-resolvers.ts';
import { CommitteeNetworkResolver, OrganizationNetworkResolver } from './network/party-resolvers.ts';
import { NetworkPathResolver } from './network/path-resolvers.ts';
import { OrganizationFacets, OrganizationResolver } from './organization-resolvers.ts';
import {
  LiaisonDiscrepancyResolver,
  RepresentationResolver,
  RepresentativeCountResolver,
  RepresentingPersonResolver,
} from './representative-resolvers.ts';
import { CommitteeStub, PersonStub } from './types-entities.ts';

export const liaisonsSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'liaisons',
  resolvers: [
    LiaisonResolver,
    LiaisonListingResolver,
    OrganizationResolver,
    OrganizationFacets,
    RepresentationResolver,
    RepresentativeCountResolver,
    LiaisonDiscrepancyResolver,
    JointWorkingGroupResolver,
    LiaisonCommitteeResolver,
    RepresentingPersonResolver,
    LiaisonNetworkResolver,
    NetworkShapeResolver,
    NetworkComponentResolver,
    NetworkCommunityResolver,
    NetworkNodeResolver,
    NetworkTieResolver,
    NetworkPathResolver,
    NetworkChangeResolver,
    NetworkSeriesResolver,
    CommitteeNetworkResolver,
    OrganizationNetworkResolver,
    CitationResolver,
  ],
  orphanedTypes: [CommitteeStub, PersonStub],
  referenceResolvers: {
    Committee: resolveStub,
    Person: resolveStub,
    Organization: ({ acronym, asOf }, context) => findOrganization(context, String(acronym), String(asOf)),
  },
};
