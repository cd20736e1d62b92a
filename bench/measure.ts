/**
 * Times of several candidates, taken in turns so that a slow moment of the machine meets all of them: one task after
 * another, or many callers at once.
 * In: named tasks, how many rounds. Out: medians and percentiles, and tables of ratios. Not for: absolute claims.
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
  return valueAt(values, Math.floor(values.length / 2));
}

/** The smallest value that at least this share of the values does not exceed. */
export function percentileOf(values: readonly number[], share: number): number {
  return valueAt(values, Math.ceil(values.length * share) - 1);
}

function valueAt(values: readonly number[], place: number): number {
  const value = [...values].sort((a, b) => a - b)[place];
  if (value === undefined) throw new RangeError('expected at least one value');
  return value;
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

/** Something that is asked the same questions by one caller and by many. */
export interface Service {
  readonly name: string;
  /** Asks the question of that number, counted from 0. */
  ask(question: number): Promise<unknown>;
}

export interface Load {
  /** How many callers ask at once, each one question after another without a pause. */
  readonly callers: readonly number[];
  /** Questions that all callers of a turn ask together. */
  readonly questions: number;
  readonly rounds: { readonly warmUp: number; readonly counted: number };
}

export interface MeasuredLoad {
  readonly name: string;
  readonly callers: number;
  /** Answers in a second, over all counted rounds. */
  readonly perSecond: number;
  /** Milliseconds from question to answer: the median, and what 99 of 100 answers do not exceed. */
  readonly p50: number;
  readonly p99: number;
}

/** Puts each service under each load once in each round; the rounds of warming up do not count. */
export async function measureLoad(
  services: readonly Service[],
  { callers, questions, rounds }: Load,
): Promise<readonly MeasuredLoad[]> {
  const turns = services.flatMap((service) =>
    callers.map((count) => ({ service, callers: count, elapsed: 0, times: [] as number[] })),
  );
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    for (const turn of turns) {
      const start = performance.now();
      const times = await askAtOnce(turn.service, turn.callers, questions);
      if (round < rounds.warmUp) continue;
      turn.elapsed += performance.now() - start;
      turn.times.push(...times);
    }
  }
  return turns.map(({ service, callers: count, elapsed, times }) => ({
    name: service.name,
    callers: count,
    perSecond: (times.length / elapsed) * 1_000,
    p50: percentileOf(times, 0.5),
    p99: percentileOf(times, 0.99),
  }));
}

/** A closed loop: each caller takes the next question as soon as it has its answer. */
async function askAtOnce(service: Service, callers: number, questions: number): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const call = async (): Promise<void> => {
    while (next < questions) {
      const question = next;
      next += 1;
      const start = performance.now();
      await service.ask(question);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return times;
}

/** The longest name of a shape has its place. */
const NAME_WIDTH = 62;

/** One line for each: throughput, median and 99th percentile as ratios to the first line. */
export function describeLoad(title: string, measured: readonly MeasuredLoad[]): string {
  const [base] = measured;
  if (base === undefined) return title;
  const lines = measured.map(({ name, callers, ...one }) => {
    const ratios = [one.perSecond / base.perSecond, one.p50 / base.p50, one.p99 / base.p99];
    const columns = ratios.map((ratio) => ratio.toFixed(2).padStart(10));
    return `  ${name.padEnd(NAME_WIDTH)} ${String(callers).padStart(7)} ${columns.join('')}`;
  });
  const heads = ['throughput', 'p50', 'p99'].map((head) => head.padStart(10)).join('');
  const first = `1.00 is ${base.perSecond.toFixed(0)}/s, ${base.p50.toFixed(1)} ms, ${base.p99.toFixed(1)} ms`;
  return [`${title}; ${first}`, `  ${''.padEnd(NAME_WIDTH)} callers ${heads}`, ...lines].join('\n');
}
