/** One HTTP request to a subgraph. See subgraph-answer.ts for checking the response. */
import { Agent, request, type Dispatcher } from 'undici';
import { secretHeader } from '../process/headers.ts';

export interface SubgraphRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Cancels the request when the client disconnects. */
  readonly signal: AbortSignal;
  /** Whether to retry after a broken connection. Never for mutations. */
  readonly mayRetry: boolean;
}

/** The subgraph exceeded `timeoutMs`, including the retry. */
export class SubgraphTimeoutError extends Error {
  override readonly name = 'SubgraphTimeoutError';
}

/** The response exceeded `maxAnswerBytes`; the remainder was not read. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}

/** The subgraph does not accept the secret. */
class SecretRefusedError extends Error {
  override readonly name = 'SecretRefusedError';
}

/** A pool of connections to subgraphs. Unless closed, it keeps the process alive for some seconds. */
export function createSubgraphConnections(): Agent {
  return new Agent({ keepAliveTimeout: 4_000, connections: 128 });
}

/**
 * Posts a request and returns the body of the response, whatever its HTTP status.
 * @throws SubgraphTimeoutError, AnswerTooLargeError, SecretRefusedError, or a connection error; the signal's reason if
 * aborted
 */
export async function askSubgraph(message: SubgraphRequest, connections: Dispatcher): Promise<string> {
  // Not AbortSignal.any: Node 20 can collect a combined signal before its timeout fires.
  const controller = new AbortController();
  const leave = (): void => {
    controller.abort(message.signal.reason);
  };
  const timer = setTimeout(() => {
    controller.abort(new SubgraphTimeoutError());
  }, message.timeoutMs);
  message.signal.addEventListener('abort', leave, { once: true });
  try {
    message.signal.throwIfAborted();
    return await postOnce(message, connections, controller.signal).catch((error: unknown) => {
      const isBroken = !controller.signal.aborted && !isAnswered(error);
      if (isBroken && message.mayRetry) return postOnce(message, connections, controller.signal);
      throw error;
    });
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    message.signal.removeEventListener('abort', leave);
  }
}

function isAnswered(error: unknown): boolean {
  return error instanceof AnswerTooLargeError || error instanceof SecretRefusedError;
}

async function postOnce(
  { url, body, headers, maxAnswerBytes }: SubgraphRequest,
  connections: Dispatcher,
  signal: AbortSignal,
): Promise<string> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
    signal,
    dispatcher: connections,
  });
  if (answer.statusCode === 401) {
    await answer.body.dump();
    throw new SecretRefusedError('the subgraph does not accept the secret');
  }
  return readBody(answer, maxAnswerBytes);
}

async function readBody({ body }: Dispatcher.ResponseData, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop destroys the stream and the connection: the remainder is never read.
    if (bytes > maxBytes) throw new AnswerTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const MAX_REVISION_BYTES = 4_096;

/**
 * Requests the current revision of a subgraph.
 * @throws SecretRefusedError, or an Error that states why there is no revision
 */
export async function askRevision(
  { url, secret, timeoutMs }: { readonly url: string; readonly secret: string; readonly timeoutMs: number },
  connections: Dispatcher,
): Promise<string> {
  const answer = await request(new URL('revision', url), {
    headers: { accept: 'application/json', [secretHeader]: secret },
    dispatcher: connections,
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (answer.statusCode !== 200) {
    await answer.body.dump();
    if (answer.statusCode === 401) throw new SecretRefusedError('the subgraph does not accept the secret');
    throw new Error(`the subgraph has no revision: HTTP status ${answer.statusCode}`);
  }
  const body: unknown = JSON.parse(await readBody(answer, MAX_REVISION_BYTES));
  const revision = typeof body === 'object' && body !== null && 'revision' in body ? body.revision : null;
  if (typeof revision === 'string' && /^[\x21-\x7e]{1,200}$/.test(revision)) return revision;
  throw new Error('the subgraph reported no valid revision');
}
