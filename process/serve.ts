/**
 * The life of an HTTP server: starting, serving, draining, closed. See http.ts for what the servers answer alike.
 */
import { createServer, type RequestListener, type Server } from 'node:http';

/** What a process is doing; it answers only while serving. */
export type Phase = 'starting' | 'serving' | 'draining';

/** How often connections without a request are looked for while a server closes. */
const SWEEP_MS = 20;

/** How long requests in flight may take after `stop`. */
const DRAIN_MS = 9_000;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long a client may take to send a request; Node's default is minutes. */
  readonly requestTimeoutMs: number;
  readonly drainMs?: number;
  /** Releases what the listener uses, once the server is closed or if it cannot listen. */
  readonly release: () => Promise<void>;
}

export interface Listening {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Refuses new requests, finishes those in flight, closes. Safe to call again. */
  stop(): Promise<void>;
}

interface HttpServer {
  readonly phase: () => Phase;
  /** Rejects if it cannot listen at the address; nothing is left running then. */
  listen(listener: RequestListener, options: ListenOptions): Promise<Listening>;
}

export function createHttpServer(): HttpServer {
  let phase: Phase = 'starting';
  return {
    phase: () => phase,
    listen: async (listener, { host, port, requestTimeoutMs, drainMs = DRAIN_MS, release }) => {
      const server = createServer({
        headersTimeout: requestTimeoutMs,
        requestTimeout: requestTimeoutMs,
        connectionsCheckingInterval: 500,
        keepAliveTimeout: 5_000,
      });
      server.on('request', listener);
      const url = await listenAt(server, port, host).catch(async (error: unknown) => {
        await release();
        throw error;
      });
      phase = 'serving';
      let stopping: Promise<void> | null = null;
      const stop = async (): Promise<void> => {
        await closeServer(server, drainMs);
        await release();
      };
      return {
        url,
        stop: () => {
          phase = 'draining';
          stopping ??= stop();
          return stopping;
        },
      };
    },
  };
}

async function listenAt(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/** Refuses new connections, lets requests in flight finish, and closes every connection left after `graceMs`. */
async function closeServer(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, SWEEP_MS);
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  clearInterval(sweep);
  clearTimeout(cut);
}
