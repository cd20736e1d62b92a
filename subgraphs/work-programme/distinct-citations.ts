/**
 * Citations of several facts together.
 * In: citations. Out: each place once, in their order. Not for: choosing between claims.
 */
import type { Citation } from '../../facts/provenance.ts';

/** Citations, each place once. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  const byPlace = new Map<string, Citation>();
  for (const citation of citations) {
    const place = `${citation.source} ${citation.locator} ${citation.asOf}`;
    if (!byPlace.has(place)) byPlace.set(place, citation);
  }
  return [...byPlace.values()];
}
