/**
 * The membership subgraph put together. The lists are kept by hand: a type left out of them vanishes without an error.
 * In: resolvers and types. Out: the subgraph's definition. Not for: serving it (main.ts).
 */
import { CitationResolver } from '../../as-of/provenance-types.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import type { SubgraphDefinition } from '../../subgraph-runtime/build-schema.ts';
import { CommitteeResolver, findCommittee } from './resolvers.ts';

export const membershipSubgraph: SubgraphDefinition<RequestContext> = {
  name: 'membership',
  resolvers: [CommitteeResolver, CitationResolver],
  orphanedTypes: [],
  referenceResolvers: {
    Committee: ({ reference, asOf }, context) => findCommittee(context, String(reference), String(asOf)),
  },
};
