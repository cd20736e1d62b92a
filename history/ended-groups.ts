/** When groups have ended, and what ends with them. */
import { describeCommittee } from '../vocabulary/committee-reference.ts';
import type { FactCollection } from './fact-collection.ts';
import type { CommitteeStatus } from '../facts/fact-kinds.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { END_OF_TIME, lastDay, type Day } from '../vocabulary/partial-date.ts';
import type { Citation } from '../facts/provenance.ts';
import { subgroupScope } from '../facts/rosters.ts';
import { cutAt, leaveOut, type Interval } from './intervals.ts';
import { subjectKeys } from '../facts/subject-key.ts';
import type { Version } from './timeline.ts';
import { claimed } from './claimed-value.ts';
import { buildSubjectTimelines } from './histories.ts';

/**
 * The intervals in which a group has ended: by its status, or by a complete list of its parent's groups that omits it.
 */
export type EndedGroups = (reference: string) => readonly Interval[];

/** Finds when groups have ended: with one of these statuses, or omitted from their parent's list. */
export function findEndedGroups(
  collection: FactCollection,
  statuses: readonly CommitteeStatus[],
): EndedGroups {
  const committees = collection.timelines('committee');
  const listed = groupBy(buildSubjectTimelines(collection, 'subgroup'), ({ subject }) => subject.group);
  const known = new Map<string, readonly Interval[]>();
  const find: EndedGroups = (reference) => {
    const rows = (listed.get(reference) ?? []).flatMap(({ versions }) => versions);
    const absences = findAbsences(reference, collection);
    return [
      ...(committees.get(reference) ?? []).filter((version) => hasStatus(version, statuses)),
      // A group named after one list and omitted from the next ends with the next.
      ...cutAt(
        gapsAfter(rows),
        absences.map(({ validFrom }) => validFrom),
      ),
      ...leaveOut(absences, rows),
    ];
  };
  return (reference) => {
    const intervals = known.get(reference) ?? find(reference);
    known.set(reference, intervals);
    return intervals;
  };
}

/** Whether the status of a committee in a version is one of these. */
export function hasStatus(version: Version, statuses: readonly CommitteeStatus[]): boolean {
  const status = claimed<'committee'>(version)('status');
  return status !== null && statuses.includes(status);
}

/**
 * The version without the days on which its group has ended. Only versions attested before the end are cut: a source
 * that attests one in an ended group is believed.
 */
export function endWithGroup<T extends Interval & { readonly sources: readonly Citation[] }>(
  version: T,
  ended: readonly Interval[],
): readonly T[] {
  if (ended.length === 0) return [version];
  const attested = attestedOn(version.sources);
  return leaveOut(
    [version],
    ended.filter(({ validFrom }) => attested < validFrom),
  );
}

/** The latest as-of day of the sources. */
function attestedOn(sources: readonly Citation[]): Day {
  return sources.map(({ asOf }) => lastDay(asOf)).reduce((last, day) => (day > last ? day : last), '');
}

/** The intervals between complete lists of the parent's groups that follow a list without the group. */
export function findAbsences(
  reference: string,
  { rosters }: Pick<FactCollection, 'rosters'>,
): readonly Interval[] {
  const { parent } = describeCommittee(reference);
  if (parent === null) return [];
  const key = subjectKeys.subgroup({ parent, group: reference });
  const lists = rosters.get(`subgroup|${subgroupScope(parent)}`) ?? [];
  return lists.flatMap(({ day, members }, index) =>
    members.has(key) ? [] : [{ validFrom: day, validTo: lists[index + 1]?.day ?? END_OF_TIME }],
  );
}

/** The gaps between the intervals and after the last. */
function gapsAfter(intervals: readonly Interval[]): readonly Interval[] {
  const ordered = [...intervals].sort((a, b) => compareText(a.validFrom, b.validFrom));
  const gaps: Interval[] = [];
  let end: Day | null = null;
  for (const { validFrom, validTo } of ordered) {
    if (end !== null && end < validFrom) gaps.push({ validFrom: end, validTo: validFrom });
    if (end === null || validTo > end) end = validTo;
  }
  if (end !== null && end < END_OF_TIME) gaps.push({ validFrom: end, validTo: END_OF_TIME });
  return gaps;
}
