/** The query planner and its data sources. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { readFieldTypes } from './answer-shape.ts';
import { disableTelemetry } from './config.ts';
import { LocalSubgraph, RemoteSubgraph, type RemoteSubgraphOptions } from './data-sources.ts';
import { readEntityKeys, type EntityKeys } from './entity-keys.ts';
import { limits } from './limits.ts';
import { createSubgraphConnections } from './subgraph-http.ts';

export type Subgraph =
  | { readonly kind: 'local'; readonly schema: GraphQLSchema }
  | { readonly kind: 'remote'; readonly url: string; readonly secret: string };

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** By subgraph name. */
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly logger: Logger;
  /** Time limit of one request to a remote subgraph, in milliseconds. */
  readonly subgraphTimeoutMs?: number;
}

export interface Gateway {
  readonly gateway: ApolloGateway;
  /** Key fields of entities by subgraph. */
  readonly entityKeys: ReadonlyMap<string, EntityKeys>;
  /** Closes the connections to remote subgraphs; Apollo Server stops the gateway itself. */
  close(): Promise<void>;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { supergraphSdl, subgraphs, logger, subgraphTimeoutMs = limits.subgraphTimeoutMs } = options;
  disableTelemetry();
  const entityKeys = readEntityKeys(supergraphSdl);
  const types = readFieldTypes(supergraphSdl);
  const connections = createSubgraphConnections();
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }) =>
      createDataSource(name, subgraphs[name], {
        connections,
        timeoutMs: subgraphTimeoutMs,
        keys: entityKeys.get(name) ?? new Map(),
        types,
      }),
    // Otherwise a request header reveals the query plan unless NODE_ENV is "production".
    __exposeQueryPlanExperimental: false,
  });
  return { gateway, entityKeys, close: () => connections.close() };
}

function createDataSource(
  name: string,
  subgraph: Subgraph | undefined,
  options: Pick<RemoteSubgraphOptions, 'connections' | 'timeoutMs' | 'keys' | 'types'>,
): GraphQLDataSource {
  switch (subgraph?.kind) {
    case 'local':
      return new LocalSubgraph(name, subgraph.schema);
    case 'remote':
      return new RemoteSubgraph({ ...options, name, url: subgraph.url, secret: subgraph.secret });
    case undefined:
      throw new Error(`subgraph ${name} of the supergraph: neither a schema nor an address is configured`);
    default:
      return subgraph satisfies never;
  }
}
