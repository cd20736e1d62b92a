/**
 * The HTTP face of a subgraph: GraphQL for a gateway that knows the secret, and the health checks.
 * In: a started Apollo Server, how a request is bound to the data. Out: an express app; every refusal is JSON.
 * Not for: callers; they talk to the gateway, which holds the limits.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { createApp, disconnectSignal, ensureBody, refuse } from '../process/http.ts';
import { errorCodes, revisionHeader, secretHeader } from '../process/protocol.ts';
import type { Phase } from '../process/serve.ts';
import { createCodedError } from './errors.ts';

/** A query plan's operation with its entity keys is larger than a caller's request. */
const BODY_LIMIT = '2mb';

export interface SubgraphHttpOptions<C extends object> {
  readonly secret: string;
  readonly phase: () => Phase;
  /** The revision that serves; null before the first one. */
  readonly currentRevision: () => string | null;
  /**
   * The context of a request that reads the generation of that name, or the current one where the caller names none.
   * Null when there is no such generation any more. The signal is aborted when the gateway has gone.
   */
  readonly beginRequest: (revision: string | null, signal: AbortSignal) => Promise<C | null>;
  readonly logger: Logger;
}

export function buildSubgraphApp<C extends object>(
  apollo: ApolloServer<C>,
  options: SubgraphHttpOptions<C>,
): Express {
  const { phase, currentRevision, logger } = options;
  const app = createApp(neverCache, () => {
    const current = phase();
    if (current === 'draining') return { status: current };
    return { status: currentRevision() === null ? 'waiting for data' : 'ready' };
  });
  const onlyGateways = refuseStrangers(options.secret);
  app.get('/revision', onlyGateways, (_request, response) => {
    const revision = phase() === 'draining' ? null : currentRevision();
    if (revision === null)
      refuse(response, 503, errorCodes.subgraphUnavailable, 'There is no data to answer from.');
    else response.json({ revision });
  });
  app.use(
    '/graphql',
    onlyGateways,
    closeWhileDraining(phase),
    express.json({ limit: BODY_LIMIT, inflate: false }),
    ensureBody,
    expressMiddleware(apollo, {
      context: ({ req, res }) => bindRequest(req, disconnectSignal(res), options),
    }),
  );
  app.use((_request, response) => {
    refuse(response, 404, errorCodes.notFound, 'There is nothing at this address.');
  });
  app.use(createErrorHandler(logger));
  return app;
}

const neverCache: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Refuses before anything of the request is read. */
function refuseStrangers(secret: string): RequestHandler {
  // Digests have one length, as the comparison in constant time needs, and tell nothing of the length of the secret.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(secret);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.get(secretHeader) ?? ''), expected)) {
      next();
      return;
    }
    response.set('connection', 'close');
    refuse(
      response,
      401,
      errorCodes.unauthenticated,
      `A subgraph answers its gateway only: expected ${secretHeader}.`,
    );
  };
}

/** The gateway opens its next connection to another instance, instead of racing with the close of this one. */
function closeWhileDraining(phase: () => Phase): RequestHandler {
  return (_request, response, next) => {
    if (phase() === 'draining') response.set('connection', 'close');
    next();
  };
}

async function bindRequest<C extends object>(
  request: Request,
  signal: AbortSignal,
  { beginRequest, currentRevision }: SubgraphHttpOptions<C>,
): Promise<C> {
  const revision = request.get(revisionHeader) ?? null;
  const context = await beginRequest(revision, signal);
  if (context !== null) return context;
  if (currentRevision() === null) {
    throw createCodedError(errorCodes.subgraphUnavailable, 'There is no data to answer from yet.', {
      http: { status: 503 },
    });
  }
  throw createCodedError(
    errorCodes.generationGone,
    'The data has changed since the request began; ask again.',
    { http: { status: 409 } },
  );
}

function createErrorHandler(logger: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status === 500) logger.error({ err: error }, 'a request met an internal error');
    const code = status === 500 ? errorCodes.internal : errorCodes.badRequest;
    refuse(response, status, code, status === 500 ? 'Internal error.' : 'The request cannot be read.');
  };
}

/** Refusals of the body parser carry a status; what has none is unforeseen. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
