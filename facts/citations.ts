/**
 * Citations of facts, and of several facts together.
 * In: facts and citations. Out: citations. Not for: choosing between claims (timeline.ts).
 */
import { groupBy } from '../vocabulary/group-by.ts';
import type { Citation, Provenance } from './provenance.ts';

/** The place of a fact; `statedAs` are the words of the source for what is cited. */
export function citeFact(fact: Provenance, statedAs: string | null = null): Citation {
  const { source, locator, asOf, basis = 'stated', reason = null } = fact;
  return { source, locator, asOf, statedAs, basis, reason };
}

/** Where a reader looks the citation up: source and locator, whatever the day and the words. */
export function placeOf({ source, locator }: Citation): string {
  return `${source} ${locator}`;
}

/** The day and place of each citation once, whatever the words: the first that names it stays. */
export function distinctPlaces(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < 2) return citations;
  const byPlace = groupBy(citations, (one) => `${placeOf(one)} ${one.asOf}`);
  return [...byPlace.values()].flatMap((alike) => alike.slice(0, 1));
}

/** Citations, each place once for each wording that is cited there; of equal ones the last stays. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < 2) return citations;
  const keyOf = (one: Citation) => `${placeOf(one)} ${one.asOf} ${one.statedAs ?? ''}`;
  return [...new Map(citations.map((one) => [keyOf(one), one])).values()];
}

/**
 * A function that gives equal lists of citations as one list: the many rows of one complete list all cite it, and each
 * would keep a list of its own in memory.
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
