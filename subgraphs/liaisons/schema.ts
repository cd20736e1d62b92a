/** The liaisons subgraph. Its lists of classes are maintained by hand: a type missing here vanishes without an error. */
import { resolveStub } from '../../subgraph-kit/entity-stubs.ts';
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { findOrganization } from './find.ts';
import { liaisonLists } from './lists-liaisons.ts';
import { organizationLists } from './lists-organizations.ts';
import { representativeLists } from './lists-representatives.ts';
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
import {
  JointCommitteeResolver,
  JointWorkingGroupResolver,
  LiaisonDiscrepancyResolver,
  LiaisonListingResolver,
  LiaisonResolver,
  OrganizationResolver,
  RepresentationResolver,
  RepresentativeCountResolver,
} from './resolvers.ts';
import { CommitteeStub, PersonStub } from './types-entities.ts';

export const liaisonsSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'liaisons',
  resolvers: [
    LiaisonResolver,
    LiaisonListingResolver,
    OrganizationResolver,
    RepresentationResolver,
    RepresentativeCountResolver,
    LiaisonDiscrepancyResolver,
    JointWorkingGroupResolver,
    JointCommitteeResolver,
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
    ...liaisonLists,
    ...organizationLists,
    ...representativeLists,
  ],
  orphanedTypes: [CommitteeStub, PersonStub],
  referenceResolvers: {
    Committee: resolveStub,
    Person: resolveStub,
    Organization: ({ acronym, asOf }, context) => findOrganization(context, String(acronym), String(asOf)),
  },
};
