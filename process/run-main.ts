/** How a process starts and ends. See cli/exit.ts for the exit codes of commands. */
import type { Logger } from 'pino';
import { ConfigError } from './config.ts';

/** Starts a process. If that fails, prints the reason as one line on standard error and exits with code 1. */
export async function runMain(name: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = reason.replace(/\s+/g, ' ').slice(0, 500);
    process.stderr.write(error instanceof ConfigError ? `${line}\n` : `The ${name} cannot start: ${line}\n`);
    // A server may be listening already.
    process.exit(1);
  }
}

interface SignalOptions {
  /** After this time the process ends in any case, with exit code 1. */
  readonly graceMs?: number;
  /** Ends the process; replaced in tests. */
  readonly exit?: (code: number) => void;
}

/**
 * Stops on SIGTERM or SIGINT and exits with 0; with 1 on a second signal, if `stop` fails, or after the grace period.
 * Returns a function that removes the handlers.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  logger: Logger,
  { graceMs = 10_000, exit = (code) => process.exit(code) }: SignalOptions = {},
): () => void {
  let isStopping = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      logger.warn({ signal }, 'second signal: exiting at once');
      exit(1);
      return;
    }
    isStopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('requests did not finish in time: exiting at once');
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
