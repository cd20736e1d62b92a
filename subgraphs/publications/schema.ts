/** The publications subgraph. A type that is missing from these lists vanishes without an error. */
import { resolveStub } from '../../subgraph-kit/entity-stubs.ts';
import { CitationResolver } from '../../subgraph-kit/provenance-types.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { findIcsCode, findPublication } from './find.ts';
import { listResolvers } from './lists.ts';
import { IcsCodeResolver } from './resolvers-ics.ts';
import { DeliverableRecordResolver, PublicationFields } from './resolvers-records.ts';
import { PublicationResolver, PublishedProjectResolver } from './resolvers.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';

export const publicationsSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'publications',
  resolvers: [
    PublicationResolver,
    PublicationFields,
    PublishedProjectResolver,
    DeliverableRecordResolver,
    IcsCodeResolver,
    CitationResolver,
    ...listResolvers,
  ],
  orphanedTypes: [CommitteeStub, ProjectStub],
  referenceResolvers: {
    Committee: resolveStub,
    Project: resolveStub,
    DeliverableRecord: resolveStub,
    IcsCode: ({ code, asOf }, context) => findIcsCode(context, String(code), String(asOf)),
    Publication: ({ designation, asOf }, context) =>
      findPublication(context, String(designation), String(asOf)),
  },
};
