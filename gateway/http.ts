/**
 * The HTTP interface of the gateway: `/graphql`, `/export`, `/health`, `/ready` and GraphiQL. Every refusal is JSON.
 */
import { randomUUID } from 'node:crypto';
import { expressMiddleware } from '@as-integrations/express5';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { createApp, ensureBody, refuse } from '../process/http.ts';
import { errorCodes } from '../process/error-codes.ts';
import { requestIdHeader } from '../process/headers.ts';
import type { Phase } from '../process/serve.ts';
import { maskedMessage } from './errors.ts';
import { graphiqlFiles, graphiqlPage, graphiqlStart, graphiqlStyle } from './graphiql.ts';
import { createExportHandler } from './export/http.ts';
import type { GraphServer } from './graph-server.ts';
import { limits } from './limits.ts';
import type { LiveGraph } from './live-graph.ts';
import type { RequestScope } from './request-context.ts';

export interface HttpAppOptions {
  readonly graph: Pick<LiveGraph, 'take'>;
  readonly logger: Logger;
  readonly phase: () => Phase;
  /** False while the process serves but has no data. */
  readonly canAnswer?: () => boolean;
  /** Counters that `/ready` adds to its status, for monitoring. */
  readonly counters?: () => Readonly<Record<string, number>>;
  readonly requestTimeoutMs?: number;
}

type Scopes = WeakMap<Response, RequestScope>;

export function buildHttpApp(options: HttpAppOptions): Express {
  const { graph, phase, canAnswer = () => true, counters = () => ({}) } = options;
  const scopes: Scopes = new WeakMap();
  const app = createApp(createHelmet(), () => {
    const current = phase();
    const status = current !== 'serving' ? current : canAnswer() ? 'ready' : 'waiting for data';
    return { status, ...counters() };
  });
  addGraphiql(app);
  app.get('/export/:file', createExportHandler(options));
  app.use(
    '/graphql',
    openScope(options, scopes),
    refuseOtherCharsets,
    readJsonBody(),
    ensureBody,
    answerFrom(graph, scopes),
  );
  app.use((_request, response) => {
    refuse(response, 404, errorCodes.notFound, 'Nothing is at this address. The API is at /graphql.');
  });
  app.use(createErrorHandler(options.logger, scopes));
  return app;
}

/** Answers each request from the graph that is current once its body has been read. */
function answerFrom(live: Pick<LiveGraph, 'take'>, scopes: Scopes): RequestHandler {
  const handlers = new WeakMap<GraphServer, RequestHandler>();
  const handlerOf = (graph: GraphServer): RequestHandler => {
    const known = handlers.get(graph);
    if (known !== undefined) return known;
    const handler = expressMiddleware(graph.apollo, {
      context: ({ res }) => graph.openContext(scopeOf(scopes, res)),
    });
    handlers.set(graph, handler);
    return handler;
  };
  return (request, response, next) => {
    const { graph, release } = live.take();
    response.once('close', release);
    if (response.closed) release();
    return handlerOf(graph)(request, response, next);
  };
}

/** Security headers that allow only what GraphiQL needs from its own files. */
function createHelmet(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // GraphiQL's editor, CodeMirror, measures text with inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Only the proxy knows whether the host is reachable without TLS.
    strictTransportSecurity: false,
  });
}

function addGraphiql(app: Express): void {
  app.get('/', (_request, response) => {
    response.set('cache-control', 'no-cache').type('html').send(graphiqlPage);
  });
  app.get('/graphiql/start.js', (_request, response) => {
    response.set('cache-control', 'no-cache').type('js').send(graphiqlStart);
  });
  app.get('/graphiql/page.css', (_request, response) => {
    response.type('css').send(graphiqlStyle);
  });
  for (const [name, path] of graphiqlFiles) {
    app.get(`/graphiql/${name}`, (_request, response) => {
      response.sendFile(path, { maxAge: '1d', dotfiles: 'allow' });
    });
  }
}

/** Gives a request its id, and a signal that is aborted on disconnect or at the time limit. */
function openScope({ logger, requestTimeoutMs }: HttpAppOptions, scopes: Scopes): RequestHandler {
  const timeoutMs = requestTimeoutMs ?? limits.requestTimeoutMs;
  return (request, response, next) => {
    const started = performance.now();
    const controller = new AbortController();
    const scope: RequestScope = { requestId: randomUUID(), signal: controller.signal, operationName: null };
    scopes.set(response, scope);
    response.set({ [requestIdHeader]: scope.requestId, 'cache-control': 'no-store' });
    const timer = setTimeout(() => {
      refuse(response, 504, errorCodes.requestTimeout, 'The request took too long and was cancelled.');
      controller.abort();
    }, timeoutMs);
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) controller.abort();
      const { requestId, operationName } = scope;
      const status = response.writableFinished ? response.statusCode : 'client disconnected';
      const durationMs = Math.round(performance.now() - started);
      logger.info({ requestId, method: request.method, operationName, status, durationMs }, 'request');
    });
    next();
  };
}

function scopeOf(scopes: Scopes, response: Response): RequestScope {
  const scope = scopes.get(response);
  if (scope === undefined) throw new Error('a GraphQL request has no scope');
  return scope;
}

/** JSON is UTF-8. Express would accept other encodings, such as UTF-7, and read another text than a proxy did. */
const refuseOtherCharsets: RequestHandler = (request, response, next) => {
  const charsets = charsetsOf(request);
  if (charsets.every((charset) => charset.toLowerCase() === 'utf-8')) {
    next();
    return;
  }
  refuse(response, 415, errorCodes.badRequest, 'Expected the charset utf-8.');
};

function charsetsOf(request: Request): string[] {
  const contentType = request.headers['content-type'] ?? '';
  return [...contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)].map((match) => match[1] ?? '');
}

function readJsonBody(): RequestHandler {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return express.json({
    type: 'application/json',
    limit: limits.bodyBytes,
    // A small compressed body can expand to a large one.
    inflate: false,
    verify: (_request, _response, body) => {
      decoder.decode(body);
    },
  });
}

/** Refusals of the body parser by their type; other errors are unexpected. */
const bodyRefusals: ReadonlyMap<unknown, readonly [status: number, message: string]> = new Map([
  ['entity.parse.failed', [400, 'The body is not a JSON object.']],
  ['entity.verify.failed', [400, 'The body is not valid UTF-8.']],
  ['entity.too.large', [413, `The body is larger than ${limits.bodyBytes} bytes.`]],
  ['encoding.unsupported', [415, 'Compressed bodies are not accepted.']],
  ['charset.unsupported', [415, 'Expected the charset utf-8.']],
  ['request.aborted', [400, 'The body ended early.']],
  ['request.size.invalid', [400, 'The length of the body differs from Content-Length.']],
]);

function createErrorHandler(logger: Logger, scopes: Scopes): ErrorRequestHandler {
  // Express recognizes an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
    const refusal = bodyRefusals.get(type);
    if (refusal !== undefined) {
      refuse(response, refusal[0], errorCodes.badRequest, refusal[1]);
      return;
    }
    if (response.headersSent) {
      // After a timeout the late result of the graph has nowhere to go. Express closes the connection of a response that
      // failed half sent.
      if (!response.writableEnded) next(error);
      return;
    }
    const requestId = scopes.get(response)?.requestId ?? randomUUID();
    logger.error({ requestId, method: request.method, err: error }, 'internal error in a request');
    refuse(response, 500, errorCodes.internal, maskedMessage, { requestId });
  };
}
