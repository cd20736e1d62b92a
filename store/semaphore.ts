/**
 * A few pieces of work at once; the others wait in line, and the line has an end.
 * In: how many at once, how many in line. Out: turns. Not for: how long anybody waits; whoever takes a turn decides.
 */

export interface Turn {
  /** Resolves when it is this one's turn; never after `leave`. */
  readonly begun: Promise<void>;
  /** Gives up a place in line; without effect once the turn has begun. */
  leave(): void;
  /** Ends a turn that has begun; the next in line begins. To be called once. */
  end(): void;
}

/** A function that gives turns in the order in which they are asked for; null where the line is full. */
export function createTurns(atOnce: number, inLine: number): () => Turn | null {
  let underway = 0;
  const line = new Set<() => void>();
  const end = (): void => {
    const [next] = line;
    if (next === undefined) {
      underway -= 1;
      return;
    }
    line.delete(next);
    next();
  };
  return () => {
    if (underway < atOnce) {
      underway += 1;
      return { begun: Promise.resolve(), leave: () => undefined, end };
    }
    if (line.size >= inLine) return null;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    line.add(begin);
    return {
      begun,
      leave: () => {
        line.delete(begin);
      },
      end,
    };
  };
}
