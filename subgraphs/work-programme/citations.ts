/**
 * Citations of facts, and of several facts together.
 * In: facts and citations. Out: citations. Not for: choosing between claims (facts/timeline.ts).
 */
import type { Citation, Provenance } from '../../facts/provenance.ts';

/** The place of a fact as a whole. */
export function citeFact(fact: Provenance, statedAs: string | null = null): Citation {
  const { source, locator, asOf, basis = 'stated', reason = null } = fact;
  return { source, locator, asOf, statedAs, basis, reason };
}

/** Citations, each place once. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  const byPlace = new Map<string, Citation>();
  for (const citation of citations) {
    const place = `${citation.source} ${citation.locator} ${citation.asOf}`;
    if (!byPlace.has(place)) byPlace.set(place, citation);
  }
  return [...byPlace.values()];
}
