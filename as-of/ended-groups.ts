/**
 * The days on which a committee or group is over, and what then ends with it, even where no list of its own says so.
 * In: a fact collection. Out: stretches of days by reference. Not for: whether it is shown then; that it was, stays true.
 */
import { committeeParent } from '../facts/committee-reference.ts';
import type { FactCollection } from '../facts/fact-collection.ts';
import type { CommitteeStatus } from '../facts/fact-kinds.ts';
import { compareText } from '../facts/folded-text.ts';
import { groupBy } from '../facts/group-by.ts';
import { END_OF_TIME, lastDay, type Day } from '../facts/partial-date.ts';
import type { Citation } from '../facts/provenance.ts';
import { subgroupScope } from '../facts/rosters.ts';
import { cutAt, leaveOut, type Stretch } from '../facts/stretches.ts';
import { subjectKeys } from '../facts/subject-key.ts';
import type { Version } from '../facts/timeline.ts';
import { claimed } from './claimed-value.ts';
import { buildSubjectTimelines } from './histories.ts';

/** The stretches on which a group has such a status, or is left out of the complete list of its parent's groups. */
export type EndedGroups = (reference: string) => readonly Stretch[];

/** Finds when groups are over: when their status is one of these, or their parent's list leaves them out. */
export function findEndedGroups(
  collection: FactCollection,
  statuses: readonly CommitteeStatus[],
): EndedGroups {
  const committees = collection.timelines('committee');
  const listed = groupBy(buildSubjectTimelines(collection, 'subgroup'), ({ subject }) => subject.group);
  const known = new Map<string, readonly Stretch[]>();
  const find: EndedGroups = (reference) => {
    const rows = (listed.get(reference) ?? []).flatMap(({ versions }) => versions);
    const absences = findAbsences(reference, collection);
    return [
      ...(committees.get(reference) ?? []).filter((version) => hasStatus(version, statuses)),
      // What is named after one list and left out by the next ends with the next.
      ...cutAt(
        gapsAfter(rows),
        absences.map(({ from }) => from),
      ),
      ...leaveOut(absences, rows),
    ];
  };
  return (reference) => {
    const stretches = known.get(reference) ?? find(reference);
    known.set(reference, stretches);
    return stretches;
  };
}

/** Whether the status of a committee in a version is one of these. */
export function hasStatus(version: Version, statuses: readonly CommitteeStatus[]): boolean {
  const status = claimed<'committee'>(version)('status');
  return status !== null && statuses.includes(status);
}

/**
 * What is left of something in a group when the group is over. A source that names it for a group that is over is
 * believed: only what was stated before ends with the group.
 */
export function endWithGroup<T extends Stretch & { readonly sources: readonly Citation[] }>(
  version: T,
  over: readonly Stretch[],
): readonly T[] {
  if (over.length === 0) return [version];
  const attested = attestedOn(version.sources);
  return leaveOut(
    [version],
    over.filter(({ from }) => attested < from),
  );
}

/** The last day for which one of the sources speaks. */
function attestedOn(sources: readonly Citation[]): Day {
  return sources.map(({ asOf }) => lastDay(asOf)).reduce((last, day) => (day > last ? day : last), '');
}

/** From each complete list of the groups of the committee that the reference names, if it leaves the group out, to the next. */
export function findAbsences(
  reference: string,
  { rosters }: Pick<FactCollection, 'rosters'>,
): readonly Stretch[] {
  const parent = committeeParent(reference);
  if (parent === null) return [];
  const key = subjectKeys.subgroup({ parent, group: reference });
  const lists = rosters.get(`subgroup|${subgroupScope(parent)}`) ?? [];
  return lists.flatMap(({ day, members }, index) =>
    members.has(key) ? [] : [{ from: day, to: lists[index + 1]?.day ?? END_OF_TIME }],
  );
}

/** The days after the first stretch that none of the stretches holds. */
function gapsAfter(stretches: readonly Stretch[]): readonly Stretch[] {
  const ordered = [...stretches].sort((a, b) => compareText(a.from, b.from));
  const gaps: Stretch[] = [];
  let end: Day | null = null;
  for (const { from, to } of ordered) {
    if (end !== null && end < from) gaps.push({ from: end, to: from });
    if (end === null || to > end) end = to;
  }
  if (end !== null && end < END_OF_TIME) gaps.push({ from: end, to: END_OF_TIME });
  return gaps;
}
