/**
 * Keeps the memory of a process that builds large structures close to what it retains. It sets no limit.
 *
 * By default V8 lets the heap grow to a multiple of its live size before a full collection. A process that loads all of
 * ISO then holds hundreds of megabytes of garbage, which Node returns late or never. Growing in small steps costs some
 * more collections (docs/benchmarks.md). Unlike a fixed heap size it fits data of any size, and unlike
 * `--optimize-for-size` it does not affect the compiler. V8 reads this setting at every collection, so it may be set at
 * run time.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Maximum growth of the heap over its size after the last full collection, in percent. */
const GROWTH_PERCENT = 10;

/**
 * Builds the first large structure of the process, and lets the heap grow slowly from then on. The garbage of the build is
 * collected before the first request, which takes a fraction of a second.
 */
export async function buildInSmallHeap<T>(build: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH_PERCENT)}`);
  const built = await build();
  collectGarbage();
  return built;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}
