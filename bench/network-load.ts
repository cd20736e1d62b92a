/**
 * What others feel while measures of networks are worked out: a plain question at a steady pace, beside the same with
 * nothing else going on.
 * In: a server, questions that each need new measures. Out: a line with the ratios of median and 99th percentile. Not for:
 * what measures take (network-serving.ts).
 *
 * The time of an answer counts from when its question was due, so that a server that stands still is not asked less.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { IsoQuestion } from './iso-questions.ts';
import { medianOf, percentileOf } from './measure.ts';
import type { MeasuredServer } from './measured-process.ts';
import { showOnly, type NewNetworks } from './network-questions.ts';
import { askUntilAnswered } from './network-serving.ts';

/** From one question of the steady caller to the next. */
const PACE_MS = 10;

/** Questions are shared out among at most so many turns, each beside one with nothing else. */
const TURNS = 8;

/** Turns with measures and without, one after another; prints medians of the turns, so that one slow moment is not all. */
export async function compareBesideMeasures(
  server: MeasuredServer,
  plain: IsoQuestion,
  { name, isAtHand, questions }: NewNetworks,
): Promise<void> {
  const alone: (readonly number[])[] = [];
  const beside: (readonly number[])[] = [];
  const perTurn = Math.ceil(questions.length / TURNS);
  await askSteadily(server, plain, wait(1_000));
  for (let asked = 0; asked < questions.length; asked += perTurn) {
    const own = questions.slice(asked, asked + perTurn);
    if (isAtHand) await askAll(server, own.map(showOnly));
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

/** Milliseconds of each answer, until `done` ends. */
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
