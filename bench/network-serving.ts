/**
 * What questions about the liaison network take, beside the plain one: when they are first asked of a network, and again.
 * In: servers of some sizes. Out: lines with ratios. Not for: what others feel of it meanwhile (network-load.ts).
 */
import { performance } from 'node:perf_hooks';
import { postQuery } from '../tests/harness/tiny-federation.ts';
import type { IsoSize } from './iso-import.ts';
import type { IsoQuestion, QuestionKind } from './iso-questions.ts';
import { measure, medianOf, type Candidate } from './measure.ts';
import type { MeasuredServer } from './measured-process.ts';

export interface ServedNetwork {
  readonly size: IsoSize;
  readonly server: MeasuredServer;
}

export interface NetworkRounds {
  /** Variants that are each asked for the first time, besides one of warming up. */
  readonly first: number;
  readonly again: number;
}

/** Codes of refusals that say: it takes longer than one request may. */
const tooSlow: readonly unknown[] = ['SUBGRAPH_TIMEOUT', 'REQUEST_TIMEOUT'];
const LONGEST_MS = 300_000;

/** How often it was asked until it was answered. Throws for any error but that it takes too long. */
export async function askUntilAnswered(
  { running }: MeasuredServer,
  { query, variables }: IsoQuestion,
): Promise<number> {
  const start = performance.now();
  for (let asks = 1; ; asks += 1) {
    const { body } = await postQuery(running.url, query, variables);
    const { errors } = body;
    if (errors === undefined) return asks;
    const isSlow = errors.every(({ extensions }) => tooSlow.includes(extensions['code']));
    if (!isSlow || performance.now() - start > LONGEST_MS)
      throw new Error(`${query}: ${JSON.stringify(errors)}`);
  }
}

/** Asks and prints; the first kind is the one that others are compared with. */
export async function compareKinds(
  served: readonly ServedNetwork[],
  kinds: readonly QuestionKind[],
  rounds: NetworkRounds,
): Promise<void> {
  const first = await askFirst(served, kinds, rounds.first);
  const again = await askAgain(served, kinds, rounds);
  for (const [place, { size }] of served.entries()) {
    const base = again[place]?.[0] ?? NaN;
    console.log(
      `  ${size.times}x; 1.00 is ${base.toFixed(1)} ms${place === 0 ? '' : `; in brackets times ${served[0]?.size.times}x`}`,
    );
    for (const [index, { name }] of kinds.entries()) {
      const asked = first[place]?.[index];
      const columns = [asked?.ms ?? NaN, again[place]?.[index] ?? NaN].map((ms, column) => {
        const before = column === 0 ? first[0]?.[index]?.ms : again[0]?.[index];
        const growth = place === 0 ? '' : ` (${(ms / (before ?? NaN)).toFixed(1)})`;
        return `${(ms / base).toFixed(2)}${growth}`.padStart(18);
      });
      const asks = asked?.asks ?? 1;
      console.log(
        `    ${name.padEnd(52)}${columns.join('')}${asks > 1 ? `  first answered at ask ${asks}` : ''}`,
      );
    }
  }
}

interface FirstAsked {
  readonly ms: number;
  /** The most that one question took. */
  readonly asks: number;
}

/** By size and kind. Kinds are asked in their order, so that the first one of a day also loads its network. */
async function askFirst(
  served: readonly ServedNetwork[],
  kinds: readonly QuestionKind[],
  variants: number,
): Promise<readonly (readonly FirstAsked[])[]> {
  const all = served.map(() => kinds.map(() => ({ times: [] as number[], asks: 0 })));
  for (let variant = 0; variant <= variants; variant += 1) {
    for (const [place, { server }] of served.entries()) {
      for (const [index, kind] of kinds.entries()) {
        const start = performance.now();
        const asks = await askUntilAnswered(server, kind.variant(variant));
        const one = all[place]?.[index];
        if (variant === 0 || one === undefined) continue;
        one.times.push(performance.now() - start);
        one.asks = Math.max(one.asks, asks);
      }
    }
  }
  return all.map((sizes) => sizes.map(({ times, asks }) => ({ ms: medianOf(times), asks })));
}

async function askAgain(
  served: readonly ServedNetwork[],
  kinds: readonly QuestionKind[],
  { first, again }: NetworkRounds,
): Promise<readonly (readonly number[])[]> {
  const candidates = served.flatMap(({ server }) =>
    kinds.map(({ name, variant }): Candidate => ({
      name,
      run: () => askUntilAnswered(server, variant(first)),
    })),
  );
  const measured = await measure(candidates, { warmUp: 3, counted: again });
  return served.map((_, place) =>
    measured.slice(place * kinds.length, (place + 1) * kinds.length).map(({ median }) => median),
  );
}
