/**
 * How a process of ours starts and ends.
 * In: what it is called, what it does at its start. Out: a running process; or one line on standard error and exit
 * code 1. Not for: the commands, which have exit codes of their own (cli/exit.ts).
 */
import type { Logger } from 'pino';
import { ConfigError } from './config.ts';

/** Runs the start of a process. Whatever it throws becomes one line: what is wrong and, where known, in which place. */
export async function runMain(name: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = reason.replace(/\s+/g, ' ').slice(0, 500);
    process.stderr.write(error instanceof ConfigError ? `${line}\n` : `The ${name} cannot start: ${line}\n`);
    // Something may listen already.
    process.exit(1);
  }
}

export interface SignalOptions {
  /** After this long the process ends in any case, with exit code 1. */
  readonly graceMs?: number;
  /** Ends the process; replaced in tests. */
  readonly exit?: (code: number) => void;
}

/**
 * Stops on SIGTERM or SIGINT and exits 0. A second signal, a failing stop, or the end of the grace period exits 1.
 * Returns a function that takes the handlers away again.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  logger: Logger,
  { graceMs = 10_000, exit = (code) => process.exit(code) }: SignalOptions = {},
): () => void {
  let isStopping = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      logger.warn({ signal }, 'a second signal: ending at once');
      exit(1);
      return;
    }
    isStopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('requests did not finish in time: ending at once');
      exit(1);
    }, graceMs).unref();
    stop().then(
      () => {
        logger.info('stopped');
        exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop cleanly');
        exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
  return () => {
    process.off('SIGTERM', handle);
    process.off('SIGINT', handle);
  };
}
