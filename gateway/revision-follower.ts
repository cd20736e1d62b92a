/**
 * Which generation of the data the gateway binds requests to when its subgraphs are other processes.
 * In: a way to ask a subgraph for its revision. Out: the revision, and whether any subgraph can answer. Not for: the
 * one-process shape, where a request takes its generation from the store.
 *
 * The gateway stays with the subgraph that answered last, so that subgraphs that go over to a new generation one after
 * the other do not make it go back and forth. A subgraph that is asked for a generation which it has not met yet looks
 * for it; see docs/decisions/0008-one-generation-across-processes.md.
 */
import type { Logger } from 'pino';

export interface RevisionFollowerOptions {
  /** Names of the subgraphs, at least one. */
  readonly subgraphs: readonly string[];
  /** Asks one of them; rejects when it cannot answer. */
  readonly ask: (subgraph: string) => Promise<string>;
  readonly logger: Logger;
  /** Time between two checks. */
  readonly everyMs?: number;
}

export interface RevisionFollower {
  /** The revision for a new request; null while no subgraph has ever named one. */
  current(): Promise<string | null>;
  /** False when no subgraph could answer the last check. */
  canAnswer(): boolean;
  stop(): void;
}

/** Starts to follow; the first check is over when this resolves. */
export async function followRevision(options: RevisionFollowerOptions): Promise<RevisionFollower> {
  const { subgraphs, ask, logger, everyMs = 1_000 } = options;
  let favourite = subgraphs[0] ?? '';
  let revision: string | null = null;
  let canAnswer = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const askAny = async (): Promise<string> => {
    try {
      return await ask(favourite);
    } catch {
      const others = subgraphs.filter((name) => name !== favourite);
      const first = await Promise.any(others.map(async (name) => ({ name, said: await ask(name) })));
      favourite = first.name;
      return first.said;
    }
  };
  const check = async (): Promise<void> => {
    try {
      const said = await askAny();
      if (said !== revision) logger.info({ revision: said }, 'requests are now bound to this revision');
      if (!canAnswer) logger.info('a subgraph can answer');
      revision = said;
      canAnswer = true;
    } catch (error) {
      if (canAnswer || revision === null) logger.warn({ reason: reasonOf(error) }, 'no subgraph can answer');
      canAnswer = false;
    }
    if (!isStopped) timer = setTimeout(start, everyMs).unref();
  };
  let underway = Promise.resolve();
  const start = (): void => {
    underway = check();
  };
  start();
  await underway;
  return {
    current: async () => {
      if (revision === null) await underway;
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
