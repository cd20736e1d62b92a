/**
 * The liaisons subgraph put together. The lists are kept by hand: a type left out of them vanishes without an error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { resolveStub } from '../../subgraph-kit/entity-stubs.ts';
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { LiaisonCommitteeResolver } from './resolvers-committees.ts';
import { DiscrepancyFacets } from './discrepancy-list.ts';
import { LiaisonDiscrepancyResolver } from './resolvers-discrepancies.ts';
import { findOrganization } from './find.ts';
import { JointWorkingGroupResolver } from './resolvers-joint-groups.ts';
import { LiaisonListingResolver, LiaisonResolver } from './resolvers-liaisons.ts';
import { NetworkChangeResolver, NetworkSeriesResolver } from './network/resolvers-changes.ts';
import {
  LiaisonNetworkResolver,
  NetworkCommunityResolver,
  NetworkComponentResolver,
  NetworkShapeResolver,
} from './network/resolvers-network.ts';
import { NetworkNodeResolver, NetworkTieResolver } from './network/resolvers-nodes.ts';
import { CommitteeNetworkResolver, OrganizationNetworkResolver } from './network/resolvers-parties.ts';
import { NetworkPathResolver } from './network/resolvers-paths.ts';
import { OrganizationFacets, OrganizationResolver } from './resolvers-organizations.ts';
import {
  RepresentationResolver,
  RepresentativeCountResolver,
  RepresentingPersonResolver,
} from './resolvers-representatives.ts';
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
    DiscrepancyFacets,
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
