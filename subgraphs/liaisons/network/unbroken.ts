/**
 * Documents of one thing over time, each with the unbroken run of days that it is part of.
 * In: the stretches of one thing. Out: documents. Not for: what they say.
 */
import type { VersionedDocument } from '../../../as-of/versioned-document.ts';
import { compareText } from '../../../facts/folded-text.ts';
import { joinAlike, unbrokenRuns, type Stretch } from '../../../facts/stretches.ts';

/**
 * A document for each stretch over which a thing does not change. `run` is the unbroken run of days around it; stretches
 * must not overlap.
 */
export function describeRuns<P extends Stretch, D>(
  pieces: readonly P[],
  isAlike: (earlier: P, later: P) => boolean,
  toDocument: (piece: P, run: Stretch) => D,
): readonly D[] {
  const [only] = pieces;
  // Most things of a large file have one stretch.
  if (only !== undefined && pieces.length === 1) return [toDocument(only, only)];
  const ordered = [...pieces].sort((a, b) => compareText(a.from, b.from));
  const runs = unbrokenRuns(ordered);
  return joinAlike(ordered, isAlike).map((piece) => {
    const run = runs.find(({ from, to }) => from <= piece.from && piece.to <= to);
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
