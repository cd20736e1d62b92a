/**
 * The latency of a plain query at a steady rate while measures of networks are computed, compared with an idle server.
 *
 * The latency counts from when a query was due, so that a stalled server does not get fewer of them.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { IsoQuestion } from './iso-questions.ts';
import { medianOf, percentileOf } from './measure.ts';
import type { MeasuredServer } from './measured-process.ts';
import { showOnly, type NewNetworks } from './network-questions.ts';
import { askUntilAnswered } from './network-serving.ts';

/** Interval between plain queries. */
const PACE_MS = 10;

/** Maximum number of rounds with measures, each followed by one without. */
const TURNS = 8;

/** Alternates rounds with and without measures, and prints medians of the rounds, which single delays do not distort. */
export async function compareBesideMeasures(
  server: MeasuredServer,
  plain: IsoQuestion,
  { name, isLoaded, questions }: NewNetworks,
): Promise<void> {
  const alone: (readonly number[])[] = [];
  const beside: (readonly number[])[] = [];
  const perTurn = Math.ceil(questions.length / TURNS);
  await askSteadily(server, plain, wait(1_000));
  for (let asked = 0; asked < questions.length; asked += perTurn) {
    const own = questions.slice(asked, asked + perTurn);
    if (isLoaded) await askAll(server, own.map(showOnly));
    const start = performance.now();
    beside.push(await askSteadily(server, plain, askAll(server, own)));
    alone.push(await askSteadily(server, plain, wait(performance.now() - start)));
  }
  const ratio = (share: number): string => {
    const [during, before] = [medianAt(beside, share), medianAt(alone, share)];
    return `${(during / before).toFixed(2)} (${during.toFixed(1)} over ${before.toFixed(1)} ms)`;
  };
  const answers = `${beside.flat().length} and ${alone.flat().length} answers`;
  const work = `${questions.length} networks in ${beside.length} turns`;
  console.log(`  ${name}\n    median ${ratio(0.5)}, p99 ${ratio(0.99)}; ${answers}, ${work}`);
}

function medianAt(turns: readonly (readonly number[])[], share: number): number {
  return medianOf(turns.map((times) => percentileOf(times, share)));
}

async function askAll(server: MeasuredServer, questions: readonly IsoQuestion[]): Promise<void> {
  for (const question of questions) await askUntilAnswered(server, question);
}

/** Latency of each response in milliseconds, until `done` settles. */
async function askSteadily(
  server: MeasuredServer,
  question: IsoQuestion,
  done: Promise<unknown>,
): Promise<readonly number[]> {
  const state = { isDone: false };
  const ended = done.finally(() => {
    state.isDone = true;
  });
  const times: number[] = [];
  const start = performance.now();
  const ask = async (due: number): Promise<void> => {
    await askUntilAnswered(server, question);
    times.push(performance.now() - due);
  };
  const asked: Promise<void>[] = [];
  for (let due = start; !state.isDone; due += PACE_MS) {
    const early = due - performance.now();
    if (early > 0) await wait(early);
    asked.push(ask(due));
  }
  await Promise.all([ended, ...asked]);
  return times;
}
