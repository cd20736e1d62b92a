/**
 * Disables V8's pretenuring for the whole process. Not for processes that retain what they build, such as a server.
 *
 * V8 learns to allocate the objects of code whose objects last among the old ones. An import retains the facts of
 * committees and drops those of deliverables once they are printed, and the same code makes both; allocated among the
 * old ones, the latter would stay with all of their texts until the next full collection. V8 reads this setting
 * whenever it optimizes a function, so it may be set at run time.
 */
import { setFlagsFromString } from 'node:v8';

/** To be called before the first large file is read. */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
