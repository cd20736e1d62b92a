/** One subgraph as a listening server. See http.ts for its routes. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type DocumentNode } from 'graphql';
import { argumentPath } from '../process/argument-path.ts';
import { errorCodes } from '../process/error-codes.ts';
import { createHttpServer, type Listening, type ListenOptions } from '../process/serve.ts';
import type { Subgraph } from './build-schema.ts';
import { buildSubgraphApp, type SubgraphHttpOptions } from './http.ts';

const MAX_RECURSIVE_SELECTIONS = 10_000;
const REQUEST_TIMEOUT_MS = 10_000;

interface SubgraphServerOptions<C extends object>
  extends
    Pick<SubgraphHttpOptions<C>, 'secret' | 'currentRevision' | 'beginRequest' | 'logger'>,
    Pick<ListenOptions, 'host' | 'port'> {
  readonly subgraph: Subgraph;
  /** The revision that a request reads. */
  readonly revisionOf: (context: C) => string;
}

/** Starts the subgraph and listens; `url` is the address of the API, such as `http://127.0.0.1:4001/graphql`. */
export async function serveSubgraph<C extends object>(options: SubgraphServerOptions<C>): Promise<Listening> {
  const server = createHttpServer();
  const apollo = createApollo(options);
  await apollo.start();
  const app = buildSubgraphApp(apollo, { ...options, phase: server.phase });
  const running = await server.listen(app, {
    ...options,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    release: () => apollo.stop(),
  });
  return { ...running, url: `${running.url}/graphql` };
}

function createApollo<C extends object>({
  subgraph,
  revisionOf,
  logger,
}: SubgraphServerOptions<C>): ApolloServer<C> {
  return new ApolloServer<C>({
    schema: subgraph.schema,
    logger,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      reportRevision(revisionOf),
      nameRefusedArguments<C>(),
    ],
  });
}

/** Makes a literal that a scalar refuses an error of the caller, as in one process, and names the argument it was given in. */
function nameRefusedArguments<C extends object>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ document, errors }) => {
          for (const error of errors) nameArgument(error, document);
          return Promise.resolve();
        },
      }),
  };
}

function nameArgument(error: GraphQLError, document: DocumentNode | undefined): void {
  const [literal] = error.nodes ?? [];
  const { originalError } = error;
  if (document === undefined || literal === undefined || !(originalError instanceof GraphQLError)) return;
  if (originalError.extensions['code'] !== errorCodes.badUserInput) return;
  const argument = argumentPath(document, literal);
  if (argument === null) return;
  error.message = `\`${argument}\`: ${error.message}`;
  Object.assign(error.extensions, { code: errorCodes.badUserInput, argument });
}

/** Adds the revision to `extensions` of every response, for the gateway to pass on. */
function reportRevision<C extends object>(revisionOf: (context: C) => string): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue }) => {
          const { body } = response;
          if (body.kind === 'single') {
            const { extensions } = body.singleResult;
            body.singleResult.extensions = { ...extensions, revision: revisionOf(contextValue) };
          }
          return Promise.resolve();
        },
      }),
  };
}
