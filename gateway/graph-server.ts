/** The federated graph, queried over HTTP or within the process, under the same limits. */
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, GraphQLSchema, type FormattedExecutionResult } from 'graphql';
import { errorCodes } from '../process/error-codes.ts';
import { createAnswerPlugin } from './answer-plugin.ts';
import { formatGatewayError, isPublicCode, maskedMessage } from './errors.ts';
import { mergeEntityKeys } from './entity-keys.ts';
import { findExportCollections, type ExportCollection } from './export/collections.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { createIntrospectionPlugin } from './introspection-plugin.ts';
import { createLimitOptions } from './limits.ts';
import { RequestContext, type BeginRequest, type RequestScope } from './request-context.ts';

export interface GraphServerOptions extends GatewayOptions {
  readonly beginRequest: BeginRequest;
  /** True while draining, so that clients are asked to close their connections. */
  readonly isDraining?: () => boolean;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Queries that are all answered from one generation. */
interface QuestionSeries {
  /** Null if the revision of remote subgraphs is not known yet. */
  readonly revision: string | null;
  ask(question: Question): Promise<FormattedExecutionResult>;
}

export interface GraphServer {
  readonly apollo: ApolloServer<RequestContext>;
  /** Binds a new request to the data. Rejects with a GraphQL error that has a public code or the request id. */
  openContext(scope: RequestScope): Promise<RequestContext>;
  /** Executes a query in this process, under the same limits as over HTTP. */
  ask(question: Question): Promise<FormattedExecutionResult>;
  /** Binds several queries to the current generation. Rejects as `openContext`. */
  openSeries(scope: RequestScope): Promise<QuestionSeries>;
  /** The exportable lists by name. */
  readonly exportCollections: ReadonlyMap<string, ExportCollection>;
  stop(): Promise<void>;
}

/**
 * Starts the graph.
 * @throws Error if the supergraph is invalid or names a subgraph that is not configured
 */
export async function startGraphServer(options: GraphServerOptions): Promise<GraphServer> {
  const created = createGateway(options);
  let apiSchema = new GraphQLSchema({});
  created.gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway: created.gateway,
    logger: options.logger,
    ...createLimitOptions(),
    formatError: formatGatewayError,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: createPlugins(options),
  });
  try {
    await apollo.start();
  } catch (error) {
    await created.close();
    throw error;
  }
  const openContext = (scope: RequestScope): Promise<RequestContext> => bindRequest(scope, options);
  const openSeries = async (scope: RequestScope): Promise<QuestionSeries> => {
    const context = await openContext(scope);
    return { revision: context.request.revision, ask: (question) => ask(apollo, context.again(), question) };
  };
  const collections = findExportCollections(apiSchema, mergeEntityKeys(created.entityKeys));
  return {
    apollo,
    openContext,
    ask: async (question) => {
      const scope = { requestId: randomUUID(), signal: new AbortController().signal, operationName: null };
      return ask(apollo, await openContext(scope), question);
    },
    openSeries,
    exportCollections: new Map(collections.map((one) => [one.name, one])),
    stop: async () => {
      await apollo.stop();
      await created.close();
    },
  };
}

function createPlugins({
  isDraining = () => false,
}: GraphServerOptions): ApolloServerPlugin<RequestContext>[] {
  return [
    createAnswerPlugin(isDraining),
    createIntrospectionPlugin(),
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}

async function bindRequest(
  scope: RequestScope,
  { beginRequest, logger }: Pick<GraphServerOptions, 'beginRequest' | 'logger'>,
): Promise<RequestContext> {
  try {
    return new RequestContext(scope, await beginRequest(scope), logger);
  } catch (error) {
    if (error instanceof GraphQLError && isPublicCode(error.extensions['code'])) throw error;
    const { requestId } = scope;
    logger.error({ requestId, err: error }, 'cannot bind a request to the data');
    throw new GraphQLError(maskedMessage, { extensions: { code: errorCodes.internal, requestId } });
  }
}

async function ask(
  apollo: ApolloServer<RequestContext>,
  contextValue: RequestContext,
  { query, variables, operationName }: Question,
): Promise<FormattedExecutionResult> {
  const { body } = await apollo.executeOperation(
    { query, ...(variables && { variables: { ...variables } }), ...(operationName && { operationName }) },
    { contextValue },
  );
  if (body.kind === 'single') return body.singleResult;
  throw new Error('expected a single result, not incremental delivery');
}
