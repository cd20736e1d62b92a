/**
 * Equal lists of many documents are stored once: tens of thousands of deliverables come from some hundred committees.
 */
import { describeCommittee } from '../vocabulary/committee-reference.ts';
import { icsField, icsLine } from '../vocabulary/ics-codes.ts';

interface Holders {
  readonly heldBy: readonly string[];
  /** The holders and every committee above them. */
  readonly within: readonly string[];
}

interface Classification {
  readonly ics: readonly string[];
  /** The codes and every code above them. */
  readonly icsWithin: readonly string[];
  readonly icsFields: readonly string[];
}

export interface SharedLists {
  /** The same items in their order. */
  texts(items: readonly string[]): readonly string[];
  /** Committee and working group, and everything above them. */
  holders(committee: string | null, workingGroup: string | null): Holders;
  /** The codes, every code above them, and their fields. */
  classification(codes: readonly string[]): Classification;
}

const empty: readonly never[] = [];

/** Lists for one build. */
export function createSharedLists(): SharedLists {
  const holders = new Map<string, Holders>();
  const classifications = new Map<string, Classification>();
  const texts = new Map<string, readonly string[]>();
  return {
    texts: (items) => (items.length === 0 ? empty : shared(texts, JSON.stringify(items), () => items)),
    holders: (committee, workingGroup) =>
      shared(holders, `${committee ?? ''}|${workingGroup ?? ''}`, () => {
        const heldBy = distinct([committee, workingGroup].filter((holder) => holder !== null));
        return {
          heldBy,
          within: distinct(heldBy.flatMap((holder) => describeCommittee(holder).lineOfParents)),
        };
      }),
    classification: (ics) =>
      shared(classifications, JSON.stringify(ics), () => ({
        ics,
        icsWithin: distinct(ics.flatMap(icsLine)),
        icsFields: distinct(ics.map(icsField)),
      })),
  };
}

function shared<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const made = make();
  cache.set(key, made);
  return made;
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
