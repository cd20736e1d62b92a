/**
 * How a command that changes facts ends on a signal: it discards what is not recorded yet, and completes what is. See
 * process/run-main.ts for servers.
 */
import { CommandError, exitCodes } from './exit.ts';

/** Runs work that checks the signal between its steps. A second signal ends the process at once. */
export async function untilStopped<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    controller.abort(new CommandError(`stopped by ${signal}; nothing was changed`, exitCodes.stopped));
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) {
      process.off(signal, stop);
      // The outcome is decided; a signal while the process ends must not replace its exit code.
      process.off(signal, ignore);
      process.on(signal, ignore);
    }
  }
}

const signals = ['SIGTERM', 'SIGINT'] as const;

function ignore(): void {
  // The process is about to end.
}

/** Throws if the command is to stop. First lets signals be delivered that arrived while the process was busy. */
export async function checkStopped(stop: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  stop.throwIfAborted();
}
