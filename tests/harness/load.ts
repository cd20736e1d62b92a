/** Clients that send queries continuously while a test disturbs the graph. */
import { postQuery, type HttpAnswer } from './tiny-federation.ts';

export interface Load {
  readonly answers: HttpAnswer[];
  /** Requests that got no answer at all. */
  readonly failures: string[];
  /** Ends after the requests in flight. */
  stop(): Promise<void>;
}

/** What a caller waits before it asks again: the load is to be steady, not to take the processor from what starts. */
const PAUSE_MS = 25;

/** Asks the queries in turn, each caller one after the other, until stopped. */
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

/** Waits until so many further answers have come in: load instead of time. */
export async function furtherAnswers(load: Load, count: number): Promise<void> {
  const wanted = load.answers.length + load.failures.length + count;
  while (load.answers.length + load.failures.length < wanted) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
