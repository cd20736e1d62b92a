/**
 * One subgraph as a listening server.
 * In: a built subgraph, the data that requests are bound to, a secret. Out: a server and a way to stop it that lets
 * requests in flight finish. Not for: the routes (http.ts), or loading data.
 */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { closeServer, createHttpServer, listen, type Phase } from '../process/serve.ts';
import type { Subgraph } from './build-schema.ts';
import { buildSubgraphApp, type SubgraphHttpOptions } from './http.ts';

const MAX_RECURSIVE_SELECTIONS = 10_000;
const REQUEST_TIMEOUT_MS = 10_000;
const DRAIN_MS = 9_000;

export interface SubgraphServerOptions<C extends object> extends Pick<
  SubgraphHttpOptions<C>,
  'secret' | 'currentRevision' | 'beginRequest' | 'logger'
> {
  readonly subgraph: Subgraph;
  /** The revision that a request reads. */
  readonly revisionOf: (context: C) => string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningSubgraph {
  /** Address of the API, such as `http://127.0.0.1:4001/graphql`. */
  readonly url: string;
  /** Refuses new requests, finishes those in flight, closes. Safe to call again. */
  stop(): Promise<void>;
}

/** Starts the subgraph and listens. Rejects where the address cannot be listened on; nothing is left running then. */
export async function serveSubgraph<C extends object>(
  options: SubgraphServerOptions<C>,
): Promise<RunningSubgraph> {
  let phase: Phase = 'serving';
  const apollo = createApollo(options);
  await apollo.start();
  const app = buildSubgraphApp(apollo, { ...options, phase: () => phase });
  const server = createHttpServer(REQUEST_TIMEOUT_MS);
  server.on('request', app);
  const url = await listen(server, options.port, options.host).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await closeServer(server, DRAIN_MS);
    await apollo.stop();
  };
  return {
    url: `${url}/graphql`,
    stop: () => {
      phase = 'draining';
      stopping ??= stop();
      return stopping;
    },
  };
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
      sayRevision(revisionOf),
    ],
  });
}

/** Puts the revision into `extensions` of every answer, for the gateway to pass on. */
function sayRevision<C extends object>(revisionOf: (context: C) => string): ApolloServerPlugin<C> {
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
