/**
 * The generation that the gateway binds requests to when its subgraphs are other processes.
 *
 * The gateway follows the subgraph that answered last, so that the revision does not go back and forth while subgraphs
 * switch to a new generation one after another. A subgraph that has not seen the requested generation yet looks for it;
 * see docs/decisions/0008-one-generation-across-processes.md.
 */
import type { Logger } from 'pino';

interface RevisionFollowerOptions {
  /** Names of the subgraphs, at least one. */
  readonly subgraphs: readonly string[];
  /** Requests the revision of one of them; rejects if it cannot answer. */
  readonly ask: (subgraph: string) => Promise<string>;
  readonly logger: Logger;
  /** Time between two checks. */
  readonly everyMs?: number;
}

export interface RevisionFollower {
  /** The revision for a new request; null if no subgraph has reported one yet. */
  current(): Promise<string | null>;
  /** False if no subgraph answered the last check. */
  canAnswer(): boolean;
  stop(): void;
}

/** Starts to follow; resolves after the first check. */
export async function followRevision(options: RevisionFollowerOptions): Promise<RevisionFollower> {
  const { subgraphs, ask, logger, everyMs = 1_000 } = options;
  let preferred = subgraphs[0] ?? '';
  let revision: string | null = null;
  let canAnswer = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const askAny = async (): Promise<string> => {
    try {
      return await ask(preferred);
    } catch {
      const others = subgraphs.filter((name) => name !== preferred);
      const first = await Promise.any(others.map(async (name) => ({ name, answer: await ask(name) })));
      preferred = first.name;
      return first.answer;
    }
  };
  const check = async (): Promise<void> => {
    try {
      const next = await askAny();
      if (next !== revision) logger.info({ revision: next }, 'requests are now bound to this revision');
      if (!canAnswer) logger.info('a subgraph is available');
      revision = next;
      canAnswer = true;
    } catch (error) {
      if (canAnswer || revision === null)
        logger.warn({ reason: reasonOf(error) }, 'no subgraph is available');
      canAnswer = false;
    }
    if (!isStopped) timer = setTimeout(start, everyMs).unref();
  };
  let pending = Promise.resolve();
  const start = (): void => {
    pending = check();
  };
  start();
  await pending;
  return {
    current: async () => {
      if (revision === null) await pending;
      return revision;
    },
    canAnswer: () => canAnswer,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function reasonOf(error: unknown): string {
  const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const texts = reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason)));
  return [...new Set(texts)].join('; ');
}
