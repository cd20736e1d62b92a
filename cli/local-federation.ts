/** The four subgraphs in this process, over one store, for `start`, `query`, `export` and tests. */
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
  /** Each subgraph as a schema in this process. */
  readonly subgraphs: Readonly<Record<string, GatewaySubgraph>>;
  /** Binds a request to the current generation; all subgraphs read that one. */
  readonly beginRequest: (scope: Pick<RequestScope, 'signal'>) => GatewayRequest;
  /** Whether a request can be answered now. */
  readonly canAnswer: () => boolean;
  /** Builds a generation from these fact sets and sends new requests to it. Returns the revision. */
  readonly serve: (sets: readonly FactSet[]) => Promise<string>;
}

interface LocalFederationOptions {
  readonly store?: DocumentStore;
  /** The current day. */
  readonly today?: () => Day;
}

/** Four subgraphs over a store: its current generation, or the ones that `serve` builds. */
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
