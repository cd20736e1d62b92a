/**
 * Long work on the thread that answers requests: in pieces of some milliseconds, with rests in which others are answered.
 * In: work as a generator that stops where it can be left for a while. Out: a promise of its result. Not for: work that can
 * go to a thread of its own (network/measure-thread.ts).
 *
 * An answer takes many turns of the event loop. If each of them waited for a piece of work, a short question would take as
 * long as the work; so a rest is a time, not a turn.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** For how long work goes on at once, in milliseconds. */
const PIECE_MS = 2;

/** How long others have the thread at most, times what was worked before. */
const REST = 3;

/** A rest goes on while others are at work for more than this share of the time. */
const BUSY = 0.5;

let lastRest: Promise<void> = Promise.resolve();

/** Does the work to its end. Rejects with what it throws. */
export async function inTurns<T>(work: Generator<unknown, T>): Promise<T> {
  let begun = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    const workedMs = performance.now() - begun;
    if (workedMs < PIECE_MS) continue;
    await restAfter(workedMs);
    begun = performance.now();
  }
}

/** Resolves when others had their time. One rests after the other, so that they have it also beside several long works. */
export function restAfter(workedMs: number): Promise<void> {
  lastRest = lastRest.then(() => rest(workedMs * REST));
  return lastRest;
}

/** No longer than there is somebody to rest for. */
async function rest(mostMs: number): Promise<void> {
  const end = performance.now() + mostMs;
  for (let isBusy = true; isBusy && performance.now() < end;) {
    const before = performance.eventLoopUtilization();
    await wait(1);
    isBusy = performance.eventLoopUtilization(before).utilization > BUSY;
  }
}
