/**
 * Short names of the organizations in one file: `EC` of `EC - European Commission`, as reports write it. A short name that
 * the file gives to another organization as well is not used.
 */
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import { splitAcronym, type SpelledOut } from '../organizations.ts';
import type { CommitteeRecord } from './record-shapes.ts';

/** Short names by the words of the file. */
export type ShortNames = ReadonlyMap<string, SpelledOut>;

/** The words that can be shortened without merging two organizations. */
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
