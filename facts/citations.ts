import { groupBy } from '../vocabulary/group-by.ts';
import type { Citation, Provenance } from './provenance.ts';

/** Cites a fact; `statedAs` is the wording of the source. */
export function citeFact(fact: Provenance, statedAs: string | null = null): Citation {
  const { source, locator, asOf, basis = 'stated', reason = null } = fact;
  return { source, locator, asOf, statedAs, basis, reason };
}

/** Source and locator, regardless of day and wording. */
export function placeOf({ source, locator }: Citation): string {
  return `${source} ${locator}`;
}

/** The first citation for each place and day, regardless of wording. */
export function distinctPlaces(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < 2) return citations;
  const byPlace = groupBy(citations, (one) => `${placeOf(one)} ${one.asOf}`);
  return [...byPlace.values()].flatMap((alike) => alike.slice(0, 1));
}

/** The last citation for each place, day and wording. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < 2) return citations;
  const keyOf = (one: Citation) => `${placeOf(one)} ${one.asOf} ${one.statedAs ?? ''}`;
  return [...new Map(citations.map((one) => [keyOf(one), one])).values()];
}

/**
 * Returns a function that interns lists of citations, to save memory: all rows of a complete list cite that list.
 */
export function shareCitations(): (citations: readonly Citation[]) => readonly Citation[] {
  const known = new Map<string, readonly Citation[]>();
  return (citations) => {
    const text = JSON.stringify(citations);
    const shared = known.get(text) ?? citations;
    known.set(text, shared);
    return shared;
  };
}
