/**
 * The HTTP face of the graph.
 * In: a started graph, the phase that the process is in. Out: an express app with `/graphql`, `/health`, `/ready` and the
 * query page. Every refusal is JSON. Not for: listening and stopping (serve.ts).
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
import { errorCodes, requestIdHeader } from '../process/protocol.ts';
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
  /** False while the data cannot be answered from, although the process serves. */
  readonly canAnswer?: () => boolean;
  /** Numbers that `/ready` shows beside its status, for whoever watches over the process. */
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
  addQueryPage(app);
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
    refuse(response, 404, errorCodes.notFound, 'There is nothing at this address. The API is at /graphql.');
  });
  app.use(createErrorHandler(options.logger, scopes));
  return app;
}

/** Answers each request from the graph that is current when its body has come in. */
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

/** Headers under which the query page works from its own files and nothing else does. */
function createHelmet(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // CodeMirror, the editor in GraphiQL, measures text with inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether this host is reached by TLS only is the proxy's knowledge.
    strictTransportSecurity: false,
  });
}

function addQueryPage(app: Express): void {
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

/** Gives the exchange its id and its end: the caller's leaving or the time limit, whichever comes first. */
function openScope({ logger, requestTimeoutMs }: HttpAppOptions, scopes: Scopes): RequestHandler {
  const timeoutMs = requestTimeoutMs ?? limits.requestTimeoutMs;
  return (request, response, next) => {
    const started = performance.now();
    const controller = new AbortController();
    const scope: RequestScope = { requestId: randomUUID(), signal: controller.signal, operationName: null };
    scopes.set(response, scope);
    response.set({ [requestIdHeader]: scope.requestId, 'cache-control': 'no-store' });
    const timer = setTimeout(() => {
      refuse(response, 504, errorCodes.requestTimeout, 'The request took too long and was given up.');
      controller.abort();
    }, timeoutMs);
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) controller.abort();
      const { requestId, operationName } = scope;
      const status = response.writableFinished ? response.statusCode : 'caller left';
      const durationMs = Math.round(performance.now() - started);
      logger.info({ requestId, method: request.method, operationName, status, durationMs }, 'request');
    });
    next();
  };
}

function scopeOf(scopes: Scopes, response: Response): RequestScope {
  const scope = scopes.get(response);
  if (scope === undefined) throw new Error('A GraphQL request came in without its scope.');
  return scope;
}

/** JSON is UTF-8; express would accept other encodings, UTF-7 among them, and read other words than a proxy did. */
const refuseOtherCharsets: RequestHandler = (request, response, next) => {
  const charsets = charsetsOf(request);
  if (charsets.every((charset) => charset.toLowerCase() === 'utf-8')) {
    next();
    return;
  }
  refuse(response, 415, errorCodes.badRequest, 'The charset of a request must be utf-8.');
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
    // A small compressed body can hold a large one.
    inflate: false,
    verify: (_request, _response, body) => {
      decoder.decode(body);
    },
  });
}

/** Refusals of the body parser carry a type; what has none is unforeseen. */
const bodyRefusals: ReadonlyMap<unknown, readonly [status: number, message: string]> = new Map([
  ['entity.parse.failed', [400, 'The body is no JSON object.']],
  ['entity.verify.failed', [400, 'The body is no valid UTF-8.']],
  ['entity.too.large', [413, `The body is larger than ${limits.bodyBytes} bytes.`]],
  ['encoding.unsupported', [415, 'Compressed bodies are not accepted.']],
  ['charset.unsupported', [415, 'The charset of a request must be utf-8.']],
  ['request.aborted', [400, 'The body ended before its time.']],
  ['request.size.invalid', [400, 'The body has another length than was announced.']],
]);

function createErrorHandler(logger: Logger, scopes: Scopes): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
    const refusal = bodyRefusals.get(type);
    if (refusal !== undefined) {
      refuse(response, refusal[0], errorCodes.badRequest, refusal[1]);
      return;
    }
    if (response.headersSent) {
      // After a time-out the graph still delivers its late answer, which has nowhere to go. An answer that broke off
      // half sent is left to express, which closes the connection.
      if (!response.writableEnded) next(error);
      return;
    }
    const requestId = scopes.get(response)?.requestId ?? randomUUID();
    logger.error({ requestId, method: request.method, err: error }, 'a request met an internal error');
    refuse(response, 500, errorCodes.internal, maskedMessage, { requestId });
  };
}
