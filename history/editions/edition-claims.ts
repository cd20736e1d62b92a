/**
 * What the editions of a series claim, and for how long: a fact that does not change from one edition to the next is one
 * claim, of the edition that says it first.
 * In: the editions of one series as written (editions.ts). Out: claims, each from one edition up to another.
 * Not for: complete lists (edition-rosters.ts).
 */
import { statedKey, type EditionSet } from './editions.ts';
import type { Fact } from '../../facts/facts.ts';
import { groupBy } from '../../vocabulary/group-by.ts';

/** Says the same in every edition from `from` on, up to, not including, `to`; positions in the series. */
export interface EditionClaim {
  readonly fact: Fact;
  readonly from: number;
  readonly to: number;
}

/** Claims in the order of their first editions. A claim that still stands ends at the number of editions. */
export function claimsOfSeries(editions: readonly EditionSet[]): readonly EditionClaim[] {
  const [only] = editions;
  if (editions.length === 1 && only !== undefined) {
    return only.facts.map((fact) => ({ fact, from: 0, to: 1 }));
  }
  const claims: { fact: Fact; from: number; to: number }[] = [];
  const standing = new Map<string, readonly number[]>();
  for (const [at, { facts }] of editions.entries()) {
    for (const [key, stated] of groupBy(facts, statedKey)) {
      for (const position of standing.get(key) ?? []) {
        const claim = claims[position];
        if (claim !== undefined) claim.to = at;
      }
      const next = stated.filter(({ kind }) => kind !== 'no-longer-stated');
      const first = claims.length;
      claims.push(...next.map((fact) => ({ fact, from: at, to: editions.length })));
      if (next.length === 0) standing.delete(key);
      else
        standing.set(
          key,
          next.map((_, index) => first + index),
        );
    }
  }
  return claims;
}
