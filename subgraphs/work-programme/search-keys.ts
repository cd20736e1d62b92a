/** Keys by which stored documents are found and sorted. */
import { describeCommittee } from '../../vocabulary/committee-reference.ts';
import { foldedWords } from '../../vocabulary/folded-text.ts';
import { findGroupKind } from '../../vocabulary/group-kinds.ts';
import { END_OF_TIME, firstDay, lastDay } from '../../vocabulary/partial-date.ts';
import type { DateSpan } from './documents.ts';

/** The folded words of a text as one key: equal for names that differ only in case, accents and dashes. */
export function foldWords(text: string): string {
  return foldedWords(text).join(' ');
}

/** The days from the first date to the second. A missing date is taken from the other. */
export function dateSpan(starts: string | null, ends: string | null = starts): DateSpan {
  const first = starts ?? ends;
  const last = ends ?? starts;
  return {
    dateFirst: first === null ? null : firstDay(first),
    dateLast: last === null ? null : lastDay(last),
    dateSort: first ?? END_OF_TIME,
  };
}

/** The groups and their ancestors. */
export function withAncestors(groups: readonly string[]): readonly string[] {
  return [...new Set(groups.flatMap((group) => describeCommittee(group).lineOfParents))];
}

/** The nearest committee that has a programme of its own: `ISO/TC 307` of `ISO/TC 307/WG 1`. */
export function owningCommittee(group: string): string {
  return describeCommittee(group).lineOfParents.find((one) => !isWorkingLevel(one)) ?? group;
}

/** True for a group below a committee: a WG or JWG, not a TC or SC. */
export function isWorkingLevel(reference: string): boolean {
  const { kind, parent } = describeCommittee(reference);
  return parent !== null && findGroupKind(kind)?.place === 'group';
}
