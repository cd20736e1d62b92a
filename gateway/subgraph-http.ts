/**
 * One question to a subgraph in another process.
 * In: address, body, bounds of time and size, the caller's signal. Out: the text of the answer. Not for: judging the
 * answer, or choosing what the caller is told.
 */
import { Agent, request } from 'undici';
import type { Dispatcher } from 'undici';

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

/** Connections to subgraphs, kept open between requests. Close it, or they hold the process for some seconds. */
export function createSubgraphConnections(): Agent {
  return new Agent({ keepAliveTimeout: 4_000, connections: 128 });
}

/**
 * Posts the question and reads the answer, whatever its HTTP status says.
 * @throws SubgraphTimeoutError, AnswerTooLargeError, or the error of the connection; the signal's reason when aborted
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
      const isBroken = !controller.signal.aborted && !(error instanceof AnswerTooLargeError);
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
