/**
 * What a command that changes facts does when it is told to end: it gives up what is not recorded yet, and finishes what
 * is.
 * In: SIGTERM or SIGINT. Out: an abort signal for the command's work. Not for: servers (process/run-main.ts).
 */
import { CommandError, exitCodes } from './exit.ts';

/** Runs work that looks at the signal between its steps. A second signal ends the process at once. */
export async function untilStopped<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    controller.abort(new CommandError(`stopped by ${signal}; nothing was changed`, exitCodes.stopped));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
  }
}

/** Throws what the command is to end with. Signals that came while the process was busy are heard first. */
export async function checkStopped(stop: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  stop.throwIfAborted();
}
