/** The liaisons subgraph. Its lists of classes are maintained by hand: a type missing here vanishes without an error. */
import { resolveStub } from '../../subgraph-kit/entity-stubs.ts';
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { findOrganization } from './find.ts';
import { liaisonLists } from './lists-liaisons.ts';
import { organizationLists } from './lists-organizations.ts';
import { representativeLists } from './lists-representatives.ts';
import { networkLists } from './network/lists.ts';
import {
  LiaisonNetworkResolver,
  NetworkNodeResolver,
  NetworkTieResolver,
} from './network/resolvers-fields.ts';
import {
  CommitteeNetworkResolver,
  NetworkQueries,
  OrganizationNetworkResolver,
} from './network/resolvers.ts';
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
    NetworkNodeResolver,
    NetworkTieResolver,
    NetworkQueries,
    CommitteeNetworkResolver,
    OrganizationNetworkResolver,
    CitationResolver,
    ...liaisonLists,
    ...organizationLists,
    ...representativeLists,
    ...networkLists,
  ],
  orphanedTypes: [CommitteeStub, PersonStub],
  referenceResolvers: {
    Committee: resolveStub,
    Person: resolveStub,
    Organization: ({ acronym, asOf }, context) => findOrganization(context, String(acronym), String(asOf)),
  },
};
