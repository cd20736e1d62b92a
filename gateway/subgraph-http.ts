/**
 * One question to a subgraph in another process.
 * In: address, body, bounds of time and size, the caller's signal. Out: the text of the answer. Not for: judging the
 * answer, or choosing what the caller is told.
 */
import { Agent, request, type Dispatcher } from 'undici';
import { secretHeader } from '../process/protocol.ts';

export interface SubgraphQuestion {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Aborts the exchange when the caller has gone. */
  readonly signal: AbortSignal;
  /** True when the question may be asked again after a broken connection. Never for mutations. */
  readonly mayRepeat: boolean;
}

/** The subgraph took longer than `timeoutMs` for the whole exchange, repetition included. */
export class SubgraphTimeoutError extends Error {
  override readonly name = 'SubgraphTimeoutError';
}

/** The answer passed `maxAnswerBytes`; the rest of it was not read. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}

/** The subgraph does not take the gateway for one: the secrets differ. */
export class SubgraphRefusalError extends Error {
  override readonly name = 'SubgraphRefusalError';
}

/** Connections to subgraphs, kept open between requests. Close it, or they hold the process for some seconds. */
export function createSubgraphConnections(): Agent {
  return new Agent({ keepAliveTimeout: 4_000, connections: 128 });
}

/**
 * Posts the question and reads the answer, whatever its HTTP status says.
 * @throws SubgraphTimeoutError, AnswerTooLargeError, SubgraphRefusalError, or the error of the connection; the signal's reason when aborted
 */
export async function askSubgraph(question: SubgraphQuestion, connections: Dispatcher): Promise<string> {
  // Not AbortSignal.any: Node 20 can collect a combined signal before its timeout fires.
  const controller = new AbortController();
  const leave = (): void => {
    controller.abort(question.signal.reason);
  };
  const timer = setTimeout(() => {
    controller.abort(new SubgraphTimeoutError());
  }, question.timeoutMs);
  question.signal.addEventListener('abort', leave, { once: true });
  try {
    question.signal.throwIfAborted();
    return await postOnce(question, connections, controller.signal).catch((error: unknown) => {
      const isBroken = !controller.signal.aborted && !isAnswered(error);
      if (isBroken && question.mayRepeat) return postOnce(question, connections, controller.signal);
      throw error;
    });
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    question.signal.removeEventListener('abort', leave);
  }
}

function isAnswered(error: unknown): boolean {
  return error instanceof AnswerTooLargeError || error instanceof SubgraphRefusalError;
}

async function postOnce(
  { url, body, headers, maxAnswerBytes }: SubgraphQuestion,
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
    throw new SubgraphRefusalError('the subgraph does not accept the secret');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection: the rest is never read.
    if (bytes > maxAnswerBytes) throw new AnswerTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const MAX_REVISION_BYTES = 4_096;

/**
 * Asks a subgraph for the revision that it serves.
 * @throws SubgraphRefusalError, or an Error that says why there is no revision
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
    if (answer.statusCode === 401) throw new SubgraphRefusalError('the subgraph does not accept the secret');
    throw new Error(`the subgraph has no revision (status ${answer.statusCode})`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_REVISION_BYTES) throw new AnswerTooLargeError();
    chunks.push(chunk);
  }
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const revision = typeof body === 'object' && body !== null && 'revision' in body ? body.revision : null;
  if (typeof revision === 'string' && /^[\x21-\x7e]{1,200}$/.test(revision)) return revision;
  throw new Error('the subgraph names no revision');
}
