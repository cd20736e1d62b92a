/**
 * Tells V8 that what a process makes is short-lived, whatever it has seen before.
 * In: nothing. Out: a setting of V8, for the whole process. Not for: processes that build what they keep, such as a server.
 *
 * Code that makes objects which last is soon made to put them among the old ones. An import keeps the facts of committees
 * and drops those of deliverables as soon as they are printed; the same code makes both. Among the old ones the latter
 * would stay, with all of their texts, until the next full collection. V8 asks for this setting whenever it optimizes a
 * function, so that it may be set while the process runs.
 */
import { setFlagsFromString } from 'node:v8';

/** To be called before the first large thing is read. */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
