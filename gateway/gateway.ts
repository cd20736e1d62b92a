/**
 * The query planner and its data sources.
 * In: the supergraph, and for each of its subgraphs a schema in this process or an address. Out: a gateway for Apollo
 * Server. Not for: HTTP, limits on callers, or the form of errors.
 */
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { readFieldTypes } from './answer-shape.ts';
import { disableTelemetry } from './config.ts';
import { LocalSubgraph, RemoteSubgraph } from './data-sources.ts';
import type { RemoteSubgraphOptions } from './data-sources.ts';
import { readEntityKeys, type EntityKeys } from './entity-keys.ts';
import { limits } from './limits.ts';
import { createSubgraphConnections } from './subgraph-http.ts';

export type Subgraph =
  | { readonly kind: 'local'; readonly schema: GraphQLSchema }
  /** `secret` is what the subgraph knows the gateway by. */
  | { readonly kind: 'remote'; readonly url: string; readonly secret: string };

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** By the name that the supergraph gives each subgraph. */
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly logger: Logger;
  /** How long a remote subgraph has for one answer, in milliseconds. */
  readonly subgraphTimeoutMs?: number;
}

export interface Gateway {
  readonly gateway: ApolloGateway;
  /** By which fields each subgraph knows an entity. */
  readonly entityKeys: ReadonlyMap<string, EntityKeys>;
  /** Closes the connections to remote subgraphs; the gateway itself is stopped by Apollo Server. */
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
    // Otherwise a header of the caller shows the query plan wherever NODE_ENV is not "production".
    __exposeQueryPlanExperimental: false,
  });
  return { gateway, entityKeys, close: () => connections.close() };
}

function createDataSource(
  name: string,
  subgraph: Subgraph | undefined,
  how: Pick<RemoteSubgraphOptions, 'connections' | 'timeoutMs' | 'keys' | 'types'>,
): GraphQLDataSource {
  switch (subgraph?.kind) {
    case 'local':
      return new LocalSubgraph(name, subgraph.schema);
    case 'remote':
      return new RemoteSubgraph({ ...how, name, url: subgraph.url, secret: subgraph.secret });
    case undefined:
      throw new Error(
        `The supergraph names the subgraph ${name}, for which there is neither schema nor address.`,
      );
    default:
      return subgraph satisfies never;
  }
}
