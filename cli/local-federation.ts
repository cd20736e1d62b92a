/**
 * The four subgraphs in this process, over one store: what `start` and `query` run, and the tests too.
 * In: fact sets. Out: schemas, and a way to bind a request to the current generation. Not for: HTTP.
 */
import { buildGeneration } from '../generations/build-generation.ts';
import { createRequestContext } from '../subgraph-kit/request-context.ts';
import { currentReader } from '../subgraph-kit/store-errors.ts';
import { collectFacts } from '../history/fact-collection.ts';
import type { FactSet } from '../facts/facts.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import type { GatewayRequest, RequestScope } from '../gateway/request-context.ts';
import type { Subgraph as GatewaySubgraph } from '../gateway/gateway.ts';
import type { DocumentStore } from '../store/documents.ts';
import { createMemoryStore } from '../store/memory.ts';
import { buildSubgraphs } from './compose-supergraph.ts';
import { subgraphBuilders } from './subgraphs.ts';

export interface LocalFederation {
  /** For the gateway: each subgraph as a schema in this process. */
  readonly subgraphs: Readonly<Record<string, GatewaySubgraph>>;
  /** Binds a request to the generation that is current now; all subgraphs read that one. */
  readonly beginRequest: (scope: Pick<RequestScope, 'signal'>) => GatewayRequest;
  /** Whether a request that comes now can be answered. */
  readonly canAnswer: () => boolean;
  /** Builds a generation from these fact sets and moves new requests over to it. */
  readonly serve: (sets: readonly FactSet[]) => Promise<string>;
}

export interface LocalFederationOptions {
  readonly store?: DocumentStore;
  /** The day that counts as today; a test may say another. */
  readonly today?: () => Day;
}

/** Four subgraphs over one store: what it holds already, or what `serve` builds in it. */
export function createLocalFederation(options: LocalFederationOptions = {}): LocalFederation {
  const { store = createMemoryStore(), today = () => new Date().toISOString().slice(0, 10) } = options;
  return {
    subgraphs: Object.fromEntries(
      buildSubgraphs().map(({ name, schema }) => [name, { kind: 'local', schema }]),
    ),
    beginRequest: ({ signal }) => {
      const reader = currentReader(store);
      const day = today();
      return { revision: reader.revision, contextFor: () => createRequestContext(reader, day, signal) };
    },
    canAnswer: () => store.canAnswer(),
    serve: (sets) => buildGeneration(store, collectFacts(sets), subgraphBuilders),
  };
}
