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

type OpenClaim = EditionClaim & { to: number };

/** Claims in the order of their first editions. A current claim ends at the number of editions. */
export function claimsOfSeries(editions: readonly EditionSet[]): readonly EditionClaim[] {
  const [only] = editions;
  if (editions.length === 1 && only !== undefined) {
    return only.facts.map((fact) => ({ fact, from: 0, to: 1 }));
  }
  const claims: OpenClaim[] = [];
  const active = new Map<string, readonly OpenClaim[]>();
  for (const [at, { facts }] of editions.entries()) {
    for (const [key, stated] of groupBy(facts, statedKey)) {
      for (const claim of active.get(key) ?? []) claim.to = at;
      const next = stated
        .filter(({ kind }) => kind !== 'no-longer-stated')
        .map((fact) => ({ fact, from: at, to: editions.length }));
      claims.push(...next);
      active.set(key, next);
    }
  }
  return claims;
}
