/**
 * Times of several candidates, taken in turns so that a slow moment of the machine meets all of them.
 * In: named tasks, how many rounds. Out: a median for each, and tables of ratios. Not for: absolute claims.
 */
import { performance } from 'node:perf_hooks';

export interface Candidate {
  readonly name: string;
  run(): Promise<unknown>;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
}

/** Runs each candidate once in each round; the rounds of warming up do not count. */
export async function measure(
  candidates: readonly Candidate[],
  rounds: { readonly warmUp: number; readonly counted: number },
): Promise<readonly Measured[]> {
  const times = candidates.map((): number[] => []);
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    for (const [index, candidate] of candidates.entries()) {
      const start = performance.now();
      await candidate.run();
      if (round >= rounds.warmUp) times[index]?.push(performance.now() - start);
    }
  }
  return candidates.map(({ name }, index) => ({ name, median: medianOf(times[index] ?? []) }));
}

/** The middle value, the upper one of two. */
export function medianOf(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('expected at least one value');
  return middle;
}

/** One line for each: its median in milliseconds, and how many times that of the first. */
export function describeRatios(title: string, measured: readonly Measured[]): string {
  const base = measured[0]?.median ?? NaN;
  const lines = measured.map(
    ({ name, median }) =>
      `  ${name.padEnd(48)} ${median.toFixed(1).padStart(9)} ms  ${(median / base).toFixed(2).padStart(6)}`,
  );
  return [title, ...lines].join('\n');
}
