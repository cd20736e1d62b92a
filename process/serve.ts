/**
 * An HTTP server that listens, and that lets go of its callers gently.
 * In: a server, where to listen, how long to wait for requests in flight. Out: its address; a closed server.
 * Not for: what it answers.
 */
import { createServer, type Server } from 'node:http';

/** What a process is doing; it may answer only while serving. */
export type Phase = 'starting' | 'serving' | 'draining';

/** How often connections without a request are looked for while a server closes. */
const SWEEP_MS = 20;

/** A server on which a caller who sends slowly holds a connection no longer than this; Node would wait for minutes. */
export function createHttpServer(requestTimeoutMs: number): Server {
  return createServer({
    headersTimeout: requestTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: 500,
    keepAliveTimeout: 5_000,
  });
}

/** Listens and gives the address, such as `http://127.0.0.1:4000`. Rejects where the address cannot be had. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
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

/** Refuses new connections, lets requests in flight finish, and cuts what is left after `graceMs`. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
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
