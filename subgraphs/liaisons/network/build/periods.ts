/** The documents of one thing over time, each with the period without gaps that it is part of. */
import type { VersionedDocument } from '../../../../subgraph-kit/versioned-document.ts';
import { compareText } from '../../../../vocabulary/folded-text.ts';
import { joinAlike, unbrokenRuns, type Interval } from '../../../../history/intervals.ts';

/**
 * One document for each interval in which a thing does not change; `period` is the period without gaps around it. The pieces
 * must not overlap.
 */
export function documentPeriods<P extends Interval, D>(
  pieces: readonly P[],
  isSame: (earlier: P, later: P) => boolean,
  toDocument: (piece: P, period: Interval) => D,
): readonly D[] {
  const [only] = pieces;
  // Most things of a large file have one interval.
  if (only !== undefined && pieces.length === 1) return [toDocument(only, only)];
  const ordered = [...pieces].sort((a, b) => compareText(a.validFrom, b.validFrom));
  const periods = unbrokenRuns(ordered);
  return joinAlike(ordered, isSame).map((piece) => {
    const period = periods.find(
      ({ validFrom, validTo }) => validFrom <= piece.validFrom && piece.validTo <= validTo,
    );
    return toDocument(piece, period ?? piece);
  });
}

type Sourced = Pick<VersionedDocument, 'sources' | 'unknown' | 'conflicts'>;

/** True if two documents have equal sources, unknown values and conflicts. */
export function hasSameSources(a: Sourced, b: Sourced): boolean {
  return isEqual(a.sources, b.sources) && isEqual(a.unknown, b.unknown) && isEqual(a.conflicts, b.conflicts);
}

/** True if two lists or records have equal contents; mostly they are the same object. */
export function isEqual(a: object, b: object): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
