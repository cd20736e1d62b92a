/**
 * The publications subgraph put together. The lists are kept by hand: a type left out of them vanishes without an error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { resolveStub } from '../../as-of/entity-stubs.ts';
import { CitationResolver } from '../../as-of/provenance-types.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import {
  findPublication,
  PublicationResolver,
  PublishedProjectResolver,
  PublishingCommitteeResolver,
} from './resolvers.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';
import { PublicationFacets } from './types.ts';

export const publicationsSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'publications',
  resolvers: [
    PublicationResolver,
    PublicationFacets,
    PublishingCommitteeResolver,
    PublishedProjectResolver,
    CitationResolver,
  ],
  orphanedTypes: [CommitteeStub, ProjectStub],
  referenceResolvers: {
    Committee: resolveStub,
    Project: resolveStub,
    Publication: ({ designation, asOf }, context) =>
      findPublication(context, String(designation), String(asOf)),
  },
};
