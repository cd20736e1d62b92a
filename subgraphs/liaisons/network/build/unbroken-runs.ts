/**
 * Documents of one thing over time, each with the unbroken run of days that it is part of.
 * In: the intervals of one thing. Out: documents. Not for: what they say.
 */
import type { VersionedDocument } from '../../../../subgraph-kit/versioned-document.ts';
import { compareText } from '../../../../vocabulary/folded-text.ts';
import { joinAlike, unbrokenRuns, type Interval } from '../../../../history/intervals.ts';

/**
 * A document for each interval over which a thing does not change. `run` is the unbroken run of days around it; intervals
 * must not overlap.
 */
export function describeRuns<P extends Interval, D>(
  pieces: readonly P[],
  isAlike: (earlier: P, later: P) => boolean,
  toDocument: (piece: P, run: Interval) => D,
): readonly D[] {
  const [only] = pieces;
  // Most things of a large file have one interval.
  if (only !== undefined && pieces.length === 1) return [toDocument(only, only)];
  const ordered = [...pieces].sort((a, b) => compareText(a.validFrom, b.validFrom));
  const runs = unbrokenRuns(ordered);
  return joinAlike(ordered, isAlike).map((piece) => {
    const run = runs.find(
      ({ validFrom, validTo }) => validFrom <= piece.validFrom && piece.validTo <= validTo,
    );
    return toDocument(piece, run ?? piece);
  });
}

/** Whether two documents have the same sources, and the same left open and in dispute. */
export function isSaidAlike(a: Said, b: Said): boolean {
  return (
    holdsSame(a.sources, b.sources) && holdsSame(a.unknown, b.unknown) && holdsSame(a.conflicts, b.conflicts)
  );
}

type Said = Pick<VersionedDocument, 'sources' | 'unknown' | 'conflicts'>;

/** Whether two lists or records of a document hold the same; mostly they are one. */
export function holdsSame(a: object, b: object): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
