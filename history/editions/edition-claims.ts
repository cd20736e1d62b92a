/** A fact that does not change from one edition to the next is one claim, cited from its first edition. */
import { statedKey, type EditionSet } from './editions.ts';
import type { Fact } from '../../facts/facts.ts';
import { groupBy } from '../../vocabulary/group-by.ts';

/** A fact stated by the editions from position `from` up to, not including, `to`. */
export interface EditionClaim {
  readonly fact: Fact;
  readonly from: number;
  readonly to: number;
}

/** Claims in the order of their first editions. A current claim ends at the number of editions. */
export function claimsOfSeries(editions: readonly EditionSet[]): readonly EditionClaim[] {
  const [only] = editions;
  if (editions.length === 1 && only !== undefined) {
    return only.facts.map((fact) => ({ fact, from: 0, to: 1 }));
  }
  const claims: { fact: Fact; from: number; to: number }[] = [];
  const active = new Map<string, readonly number[]>();
  for (const [at, { facts }] of editions.entries()) {
    for (const [key, stated] of groupBy(facts, statedKey)) {
      for (const position of active.get(key) ?? []) {
        const claim = claims[position];
        if (claim !== undefined) claim.to = at;
      }
      const next = stated.filter(({ kind }) => kind !== 'no-longer-stated');
      const first = claims.length;
      claims.push(...next.map((fact) => ({ fact, from: at, to: editions.length })));
      if (next.length === 0) active.delete(key);
      else
        active.set(
          key,
          next.map((_, index) => first + index),
        );
    }
  }
  return claims;
}
