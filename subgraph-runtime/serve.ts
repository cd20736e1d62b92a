/**
 * One subgraph as a process of its own: GraphQL over HTTP for a gateway, and the two health checks.
 * In: a built subgraph and a context for each request. Out: a listening server and a way to stop it. Not for: callers;
 * they talk to the gateway, which holds the limits.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { Logger } from 'pino';
import type { Subgraph } from './build-schema.ts';

/** A query plan's operation with its entity keys is larger than a caller's request. */
const BODY_LIMIT = '2mb';
const MAX_RECURSIVE_SELECTIONS = 10_000;
const DRAIN_MS = 9_000;

export interface SubgraphServerOptions<C extends object> {
  readonly subgraph: Subgraph;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The context of one request, and the revision that it reads. */
  readonly beginRequest: () => { readonly context: C; readonly revision: string };
  readonly logger: Logger;
}

export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the subgraph and listens. */
export async function serveSubgraph<C extends object>(
  options: SubgraphServerOptions<C>,
): Promise<RunningSubgraph> {
  const { subgraph, host, port, beginRequest, logger } = options;
  const app = express();
  const server = createServer(app);
  const revisions = new WeakMap<C, string>();
  const apollo = new ApolloServer<C>({
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
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: DRAIN_MS }),
      sayRevision(revisions),
    ],
  });
  await apollo.start();
  app.disable('x-powered-by');
  app.get(['/health', '/ready'], (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(
    '/graphql',
    express.json({ limit: BODY_LIMIT, inflate: false }),
    expressMiddleware(apollo, {
      context: () => {
        const { context, revision } = beginRequest();
        revisions.set(context, revision);
        return Promise.resolve(context);
      },
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host}:${String((server.address() as AddressInfo).port)}/graphql`;
  return { url, stop: () => apollo.stop() };
}

/** Puts the revision into `extensions` of every answer, for the gateway to pass on. */
function sayRevision<C extends object>(revisions: WeakMap<C, string>): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue }) => {
          const { body } = response;
          const revision = revisions.get(contextValue);
          if (body.kind === 'single' && revision !== undefined) {
            body.singleResult.extensions = { ...body.singleResult.extensions, revision };
          }
          return Promise.resolve();
        },
      }),
  };
}
