/**
 * Times of several candidates, one task after another or under load. Each round runs every candidate once, so that a slow moment
 * of the machine affects all of them.
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

/** Runs each candidate once in each round; warm-up rounds do not count. */
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

/** The middle value; of two, the upper one. */
export function medianOf(values: readonly number[]): number {
  return valueAt(values, Math.floor(values.length / 2));
}

/** The smallest value that at least this share of the values is less than or equal to. */
export function percentileOf(values: readonly number[], share: number): number {
  return valueAt(values, Math.ceil(values.length * share) - 1);
}

function valueAt(values: readonly number[], place: number): number {
  const value = [...values].sort((a, b) => a - b)[place];
  if (value === undefined) throw new RangeError('expected at least one value');
  return value;
}

/** A line for each: its median in milliseconds, and the ratio to the first. */
export function describeRatios(title: string, measured: readonly Measured[]): string {
  const base = measured[0]?.median ?? NaN;
  const lines = measured.map(
    ({ name, median }) =>
      `  ${name.padEnd(48)} ${median.toFixed(1).padStart(9)} ms  ${(median / base).toFixed(2).padStart(6)}`,
  );
  return [title, ...lines].join('\n');
}

/** A target of the same questions from one client and from many. */
export interface Service {
  readonly name: string;
  /** Sends the question with this index. */
  ask(question: number): Promise<unknown>;
}

export interface Load {
  /** Numbers of concurrent clients, each of which sends one question after another without a pause. */
  readonly callers: readonly number[];
  /** Total of the questions that the clients send in a round. */
  readonly questions: number;
  readonly rounds: { readonly warmUp: number; readonly counted: number };
}

export interface MeasuredLoad {
  readonly name: string;
  readonly callers: number;
  /** Answers per second, over all counted rounds. */
  readonly perSecond: number;
  /** Latency in milliseconds: the median and the 99th percentile. */
  readonly p50: number;
  readonly p99: number;
}

/** Puts each service under each load once in each round; warm-up rounds do not count. */
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

/** A closed loop: each client sends the next question as soon as it has its answer. */
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

/** Room for the longest name of a shape. */
const NAME_WIDTH = 62;

/** A line for each: throughput, median and 99th percentile as ratios to the first line. */
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
  return [`${title}; ${first}`, `  ${''.padEnd(NAME_WIDTH)} clients ${heads}`, ...lines].join('\n');
}
