/**
 * The HTTP interface of a subgraph: GraphQL and the revision for a gateway that knows the secret, and health checks for
 * everyone. Limits on clients are enforced by the gateway.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { createApp, disconnectSignal, ensureBody, refuse } from '../process/http.ts';
import { errorCodes } from '../process/error-codes.ts';
import { revisionHeader, secretHeader } from '../process/headers.ts';
import type { Phase } from '../process/serve.ts';
import { createCodedError } from './errors.ts';

/** A planned operation with its entity keys is larger than the request of a client. */
const BODY_LIMIT = '2mb';

export interface SubgraphHttpOptions<C extends object> {
  readonly secret: string;
  readonly phase: () => Phase;
  /** The current revision; null before the first one. */
  readonly currentRevision: () => string | null;
  /**
   * The context of a request bound to the generation of that name, or to the current one if `revision` is null. Null if
   * there is no such generation. The signal is aborted when the gateway disconnects.
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
  const onlyGateways = requireSecret(options.secret);
  app.get('/revision', onlyGateways, (_request, response) => {
    const revision = phase() === 'draining' ? null : currentRevision();
    if (revision === null) refuse(response, 503, errorCodes.subgraphUnavailable, 'No data has been loaded.');
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
    refuse(response, 404, errorCodes.notFound, 'Nothing is at this address.');
  });
  app.use(createErrorHandler(logger));
  return app;
}

const neverCache: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Refuses before reading any of the request. */
function requireSecret(secret: string): RequestHandler {
  // Digests have equal lengths, as the comparison in constant time requires, and do not reveal the length of the secret.
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
      `A subgraph answers only its gateway: expected the header ${secretHeader} with the shared secret.`,
    );
  };
}

/** Makes the gateway open its next connection to another instance, instead of racing with the close of this one. */
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
    throw createCodedError(errorCodes.subgraphUnavailable, 'No data has been loaded yet.', {
      http: { status: 503 },
    });
  }
  throw createCodedError(
    errorCodes.generationGone,
    'The data has changed since the request began; send it again.',
    { http: { status: 409 } },
  );
}

function createErrorHandler(logger: Logger): ErrorRequestHandler {
  // Express recognizes an error handler by its four parameters.
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status === 500) logger.error({ err: error }, 'internal error in a request');
    const code = status === 500 ? errorCodes.internal : errorCodes.badRequest;
    refuse(response, status, code, status === 500 ? 'Internal error.' : 'The request cannot be read.');
  };
}

/** Refusals of the body parser carry a status; other errors are unexpected. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
