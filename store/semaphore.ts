/** Limits how many operations run at once, and how many wait. */

export interface Permit {
  /** Resolves once the permit is granted; never after `cancel`. */
  readonly granted: Promise<void>;
  /** Leaves the queue; without effect once the permit is granted. */
  cancel(): void;
  /** Returns a granted permit, so that the next in the queue gets it. To be called once. */
  release(): void;
}

/**
 * A semaphore with a bounded queue. Returns a function that requests a permit; permits are granted in the order of the
 * requests. It gives null if the queue is full.
 */
export function createSemaphore(permits: number, queueLimit: number): () => Permit | null {
  let inUse = 0;
  const queue = new Set<() => void>();
  const release = (): void => {
    const [next] = queue;
    if (next === undefined) {
      inUse -= 1;
      return;
    }
    queue.delete(next);
    next();
  };
  return () => {
    if (inUse < permits) {
      inUse += 1;
      return { granted: Promise.resolve(), cancel: () => undefined, release };
    }
    if (queue.size >= queueLimit) return null;
    let grant: () => void = () => undefined;
    const granted = new Promise<void>((resolve) => {
      grant = resolve;
    });
    queue.add(grant);
    return {
      granted,
      cancel: () => {
        queue.delete(grant);
      },
      release,
    };
  };
}
