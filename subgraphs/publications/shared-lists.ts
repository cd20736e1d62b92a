/**
 * Lists that many publications have alike, worked out and kept once: tens of thousands of publications come from some
 * hundred committees, in a handful of languages.
 * In: values of a publication. Out: lists; equal ones are one and the same. Not for: lists that a caller may change.
 */
import { lineOfParents } from '../../facts/committee-reference.ts';
import { icsField, icsLine } from '../../facts/ics-codes.ts';
import type { PublicationDocument } from './documents.ts';

type Holders = Pick<PublicationDocument, 'heldBy' | 'within'>;
type Classification = Pick<PublicationDocument, 'ics' | 'icsWithin' | 'icsFields'>;

export interface SharedLists {
  texts(items: readonly string[]): readonly string[];
  /** Committee and working group, and everything above them. */
  holders(committee: string | null, workingGroup: string | null): Holders;
  /** The codes, every code above them, and their fields. */
  classification(codes: readonly string[]): Classification;
}

/** Lists for one load. */
export function createSharedLists(): SharedLists {
  const holders = new Map<string, Holders>();
  const classifications = new Map<string, Classification>();
  const texts = new Map<string, readonly string[]>();
  return {
    texts: (items) => shared(texts, items.join(), () => items),
    holders: (committee, workingGroup) =>
      shared(holders, `${committee ?? ''}|${workingGroup ?? ''}`, () => {
        const heldBy = distinct([committee, workingGroup].filter((holder) => holder !== null));
        return { heldBy, within: distinct(heldBy.flatMap(lineOfParents)) };
      }),
    classification: (ics) =>
      shared(classifications, ics.join(), () => ({
        ics,
        icsWithin: distinct(ics.flatMap(icsLine)),
        icsFields: distinct(ics.map(icsField)),
      })),
  };
}

function shared<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
