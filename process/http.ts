/**
 * What the HTTP servers of the gateway and of a subgraph have in common: health checks, refusals as JSON, and the signal
 * of a client that disconnects. See serve.ts for listening and closing.
 */
import express, { type Express, type RequestHandler, type Response } from 'express';
import type { ErrorCode } from './error-codes.ts';

/** The body of `/ready`, sent with HTTP status 200 if `status` is `ready`, otherwise with 503. */
interface Readiness {
  readonly status: 'ready' | 'starting' | 'draining' | 'waiting for data';
  readonly [counter: string]: string | number;
}

/** An Express app with `/health` and `/ready`; `first` runs before anything else. */
export function createApp(first: RequestHandler, readiness: () => Readiness): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(first);
  app.get('/health', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'alive' });
  });
  app.get('/ready', (_request, response) => {
    const body = readiness();
    const status = body.status === 'ready' ? 200 : 503;
    response.set('cache-control', 'no-store').status(status).json(body);
  });
  return app;
}

/** Express leaves `body` unset if a request has none; Apollo's integration requires the property. */
export const ensureBody: RequestHandler = (request, _response, next) => {
  request.body = request.body as unknown;
  next();
};

/** Refuses a request in the form of a GraphQL response. Does nothing once a response has begun. */
export function refuse(
  response: Response,
  status: number,
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return;
  response.status(status).json({ errors: [{ message, extensions: { code, ...details } }] });
}

/** A signal that is aborted if the connection closes before the response is sent. */
export function disconnectSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    if (!response.writableFinished) controller.abort();
  };
  response.once('close', abort);
  if (response.closed) abort();
  return controller.signal;
}
