/** The latency of queries of the liaison network relative to a plain one, for the first request of a network and later ones. */
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
  /** Number of variants requested for the first time, besides one for warm-up. */
  readonly first: number;
  readonly again: number;
}

/** Error codes of a request that exceeds its time. */
const tooSlow: readonly unknown[] = ['SUBGRAPH_TIMEOUT', 'REQUEST_TIMEOUT'];
const LONGEST_MS = 300_000;

/** Number of requests until there was an answer. Throws for any other error than a timeout. */
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

/** Measures and prints; all kinds are compared with the first one. */
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
        `    ${name.padEnd(52)}${columns.join('')}${asks > 1 ? `  first answered at request ${asks}` : ''}`,
      );
    }
  }
}

interface FirstAsked {
  readonly ms: number;
  /** Maximum number of requests for one query. */
  readonly asks: number;
}

/** By size and kind, in the order of the kinds, so that the first query of a day also loads its network. */
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
