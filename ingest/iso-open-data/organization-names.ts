/**
 * The organizations of one file by their short names: `EC` of `EC - European Commission`, as reports know it too.
 * In: the records of the whole file. Out: short name and name by the words of the file. Not for: words that only look so,
 * or a short name that the file gives to another organization as well: these stay as they are.
 */
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import { splitAcronym, type SpelledOut } from '../organizations.ts';
import type { CommitteeRecord } from './record-shapes.ts';

/** Short names by the words that the file writes. */
export type ShortNames = ReadonlyMap<string, SpelledOut>;

/** The words that can be shortened without making two organizations one. */
export function shortNamesIn(records: Iterable<CommitteeRecord>): ShortNames {
  const spelledOut = new Map<string, SpelledOut | null>();
  const ids = new Map<string, Set<number>>();
  for (const { organizationLiaisons } of records) {
    for (const { id, acronym } of organizationLiaisons ?? []) {
      const known = spelledOut.get(acronym);
      const read = known === undefined ? splitAcronym(acronym) : known;
      if (known === undefined) spelledOut.set(acronym, read);
      const short = foldAcronym(read?.acronym ?? acronym);
      const named = ids.get(short);
      if (named === undefined) ids.set(short, new Set([id]));
      else named.add(id);
    }
  }
  return new Map(
    [...spelledOut].flatMap(([words, read]) =>
      read !== null && ids.get(foldAcronym(read.acronym))?.size === 1 ? [[words, read] as const] : [],
    ),
  );
}
