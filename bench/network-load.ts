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
import { percentileOf } from './measure.ts';
import type { MeasuredServer } from './measured-process.ts';
import { showOnly, type NewNetworks } from './network-questions.ts';
import { askUntilAnswered } from './network-serving.ts';

/** From one question of the steady caller to the next. */
const PACE_MS = 10;

/** Questions are shared out among so many turns, each beside one with nothing else. */
const TURNS = 4;

/** Turns with measures and without, one after another; prints. */
export async function compareBesideMeasures(
  server: MeasuredServer,
  plain: IsoQuestion,
  { name, isAtHand, questions }: NewNetworks,
): Promise<void> {
  const alone: number[] = [];
  const beside: number[] = [];
  const size = Math.ceil(questions.length / TURNS);
  await askSteadily(server, plain, wait(1_000));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const own = questions.slice(turn * size, (turn + 1) * size);
    if (isAtHand) await askAll(server, own.map(showOnly));
    const start = performance.now();
    beside.push(...(await askSteadily(server, plain, askAll(server, own))));
    alone.push(...(await askSteadily(server, plain, wait(performance.now() - start))));
  }
  const ratio = (share: number): string => {
    const [with_, without] = [percentileOf(beside, share), percentileOf(alone, share)];
    return `${(with_ / without).toFixed(2)} (${with_.toFixed(1)} over ${without.toFixed(1)} ms)`;
  };
  console.log(
    `  ${name}\n    median ${ratio(0.5)}, p99 ${ratio(0.99)}; ${beside.length} and ${alone.length} answers, ${questions.length} networks`,
  );
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
