/**
 * Cooperative scheduling for long computations on the thread that answers requests: slices of a few milliseconds, between
 * which other requests proceed. See network/measure-thread.ts for work that can move to a thread of its own.
 *
 * A response takes many turns of the event loop. If each of them waited for a slice, a short query would take as long as
 * the computation, so a computation yields for a time, not for a turn.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const SLICE_MS = 2;

/** Maximum time to yield, as a multiple of the slice before it. */
const YIELD_FACTOR = 3;

/** Share of the time that other work must take for a computation to go on yielding. */
const BUSY_SHARE = 0.5;

let lastYield: Promise<void> = Promise.resolve();

/** Runs a generator to its end and yields to the event loop between slices. Rejects with what the generator throws. */
export async function runInSlices<T>(work: Generator<unknown, T>): Promise<T> {
  let started = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    const workedMs = performance.now() - started;
    if (workedMs < SLICE_MS) continue;
    await yieldToEventLoop(workedMs);
    started = performance.now();
  }
}

/**
 * Resolves when other requests have had time in proportion to `workedMs`. Computations yield one after another, so that
 * several of them at once leave the others as much.
 */
export function yieldToEventLoop(workedMs: number): Promise<void> {
  lastYield = lastYield.then(() => waitWhileBusy(workedMs * YIELD_FACTOR));
  return lastYield;
}

/** Stops early once the event loop is idle. */
async function waitWhileBusy(maxMs: number): Promise<void> {
  const end = performance.now() + maxMs;
  for (let isBusy = true; isBusy && performance.now() < end;) {
    const before = performance.eventLoopUtilization();
    await wait(1);
    isBusy = performance.eventLoopUtilization(before).utilization > BUSY_SHARE;
  }
}
