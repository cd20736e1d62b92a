/** A plain reverse proxy in this process, in front of instances of a service. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request as send } from 'undici';

export interface Forwarded {
  readonly status: number;
  readonly text: string;
}

/** Handles one request instead of the proxy; `forward` sends it to an instance. */
export type Tamper = (exchange: {
  readonly path: string;
  readonly body: string;
  readonly response: ServerResponse;
  readonly forward: () => Promise<Forwarded>;
}) => Promise<void> | void;

export interface Proxy {
  readonly origin: string;
  /** Intercepts requests until called with null. */
  tamper(handle: Tamper | null): void;
  stop(): Promise<void>;
}

/**
 * Sends requests to the instances in turn. If one cannot be reached, breaks the connection or answers 503, the next one gets the
 * request, as with a proxy in front of a deployment.
 */
export async function startProxy(origins: readonly string[]): Promise<Proxy> {
  const connections = new Agent({ keepAliveTimeout: 4_000 });
  let tamper: Tamper | null = null;
  let turn = 0;
  const forward = async (request: IncomingMessage, body: string): Promise<Forwarded> => {
    const first = (turn += 1);
    for (let attempt = 0; attempt < origins.length; attempt += 1) {
      const origin = origins[(first + attempt) % origins.length] ?? '';
      const answer = await askInstance(origin, request, body, connections).catch(() => null);
      if (answer !== null && answer.status !== 503) return answer;
    }
    return { status: 503, text: '{"proxy":"no instance answers"}' };
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readText(request);
    const path = request.url ?? '/';
    if (tamper !== null) {
      await tamper({ path, body, response, forward: () => forward(request, body) });
      return;
    }
    reply(response, await forward(request, body));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    tamper: (next) => {
      tamper = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connections.destroy();
    },
  };
}

/** Answers with JSON. */
export function reply(response: ServerResponse, { status, text }: Forwarded): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

async function askInstance(
  origin: string,
  request: IncomingMessage,
  body: string,
  dispatcher: Agent,
): Promise<Forwarded> {
  const perHop = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !perHop.has(name)));
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const answer = await send(origin + (request.url ?? '/'), {
    method,
    headers,
    dispatcher,
    ...(method === 'POST' && { body }),
  });
  return { status: answer.statusCode, text: await answer.body.text() };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
