/**
 * The gateway as a listening server, and how it ends.
 * In: everything that the graph needs, a host and a port. Out: its address and a way to stop it that lets requests in
 * flight finish. Not for: reading the configuration.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { startGraphServer } from './graph-server.ts';
import type { GraphServer, GraphServerOptions } from './graph-server.ts';
import { buildHttpApp } from './http.ts';
import type { Phase } from './http.ts';
import { limits } from './limits.ts';

export interface ServeOptions extends Omit<GraphServerOptions, 'http'> {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** False while the data cannot be answered from; `/ready` is 503 then. */
  readonly canAnswer?: () => boolean;
  readonly requestTimeoutMs?: number;
  /** How long `stop` waits for requests in flight. */
  readonly drainMs?: number;
}

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly graph: GraphServer;
  /** Refuses new requests, finishes those in flight, closes. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Starts the graph, then listens; nothing listens before the graph can answer.
 * @throws Error when the supergraph cannot be used or the address cannot be listened on; nothing is left running then
 */
export async function startHttpServer(options: ServeOptions): Promise<RunningServer> {
  let phase: Phase = 'starting';
  const server = createHttpServer();
  const graph = await startGraphServer({
    ...options,
    http: { server, drainMs: options.drainMs ?? 9_000, isDraining: () => phase === 'draining' },
  });
  server.on('request', buildHttpApp({ ...options, graph, phase: () => phase }));
  try {
    await listen(server, options.port, options.host);
  } catch (error) {
    await graph.stop();
    throw error;
  }
  phase = 'serving';
  let stopping: Promise<void> | null = null;
  return {
    url: addressOf(server, options.host),
    graph,
    stop: () => {
      phase = 'draining';
      stopping ??= graph.stop();
      return stopping;
    },
  };
}

function createHttpServer(): Server {
  return createServer({
    // A caller who sends slowly holds a connection no longer than this; Node would wait for minutes.
    headersTimeout: limits.requestTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: 500,
    keepAliveTimeout: 5_000,
  });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

export interface SignalOptions {
  /** After this long the process ends in any case, with exit code 1. */
  readonly graceMs?: number;
  /** Ends the process; replaced in tests. */
  readonly exit?: (code: number) => void;
}

/**
 * Stops on SIGTERM or SIGINT and exits 0. A second signal, a failing stop, or the end of the grace period exits 1.
 * Returns a function that takes the handlers away again.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  logger: Logger,
  { graceMs = 10_000, exit = (code) => process.exit(code) }: SignalOptions = {},
): () => void {
  let isStopping = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      logger.warn({ signal }, 'a second signal: ending at once');
      exit(1);
      return;
    }
    isStopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('requests did not finish in time: ending at once');
      exit(1);
    }, graceMs).unref();
    stop().then(
      () => {
        logger.info('stopped');
        exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop cleanly');
        exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
  return () => {
    process.off('SIGTERM', handle);
    process.off('SIGINT', handle);
  };
}
