/**
 * Keeps the memory of a process that builds large things close to what it holds.
 * In: nothing. Out: a setting of V8 for the whole process, a collection. Not for: a limit; a process takes what its data needs.
 *
 * By itself V8 lets a heap grow to a multiple of what it holds before it collects all garbage. A process that loads the
 * whole of ISO then keeps hundreds of megabytes of what it built from, which Node gives back late or never. Growing in
 * small steps costs some more collections (docs/benchmarks.md). Unlike a size of the heap it fits data of any size, and
 * unlike `--optimize-for-size` it leaves the compiler alone. V8 asks for this setting at every collection, so that it may
 * be set while the process runs.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much the heap may grow over what the last full collection left, in percent. */
const GROWTH_PERCENT = 10;

/**
 * Builds the first large thing of the process, and lets the heap grow slowly from then on. What building has left is given
 * back at once, before anybody waits for an answer: that takes a part of a second.
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
