/** Clients that send queries continuously while a test disturbs the graph. */
import { postQuery, type HttpAnswer } from './tiny-federation.ts';

export interface Load {
  readonly answers: HttpAnswer[];
  /** Requests that got no answer at all. */
  readonly failures: string[];
  /** Ends after the requests in flight. */
  stop(): Promise<void>;
}

/** Pause of a client between queries: a steady load that leaves the processor to starting processes. */
const PAUSE_MS = 25;

/** Sends the queries in turn, each client one at a time, until stopped. */
export function startLoad(url: string, queries: readonly string[], callers = 8): Load {
  const answers: HttpAnswer[] = [];
  const failures: string[] = [];
  let isStopped = false;
  let turn = 0;
  const call = async (): Promise<void> => {
    while (!isStopped) {
      const query = queries[(turn += 1) % queries.length] ?? '';
      try {
        answers.push(await postQuery(url, query));
      } catch (error) {
        failures.push(error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error));
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const running = Promise.all(Array.from({ length: callers }, call));
  return {
    answers,
    failures,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

/** Waits for a number of further answers, instead of a time. */
export async function furtherAnswers(load: Load, count: number): Promise<void> {
  const wanted = load.answers.length + load.failures.length + count;
  while (load.answers.length + load.failures.length < wanted) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
