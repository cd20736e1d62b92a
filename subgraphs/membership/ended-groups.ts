/**
 * The days on which a group is over: its roles are then held by nobody, even where no list of officers says so.
 * In: a fact collection. Out: stretches of days by group. Not for: hiding the group itself; that it was, stays true.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { buildSubjectTimelines } from '../../as-of/histories.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { compareText } from '../../facts/folded-text.ts';
import { groupBy } from '../../facts/group-by.ts';
import { END_OF_TIME, type Day } from '../../facts/partial-date.ts';
import type { Stretch } from '../../facts/stretches.ts';
import type { Version } from '../../facts/timeline.ts';

/** The stretches on which a group is disbanded, or left out of the complete list of its parent's groups. */
export type EndedGroups = (reference: string) => readonly Stretch[];

/** Finds when groups are over. */
export function findEndedGroups(collection: FactCollection): EndedGroups {
  const committees = collection.timelines('committee');
  const listed = groupBy(buildSubjectTimelines(collection, 'subgroup'), ({ subject }) => subject.group);
  return (reference) => [
    ...(committees.get(reference) ?? []).filter(isDisbanded),
    ...gapsAfter((listed.get(reference) ?? []).flatMap(({ versions }) => versions)),
  ];
}

function isDisbanded(version: Version): boolean {
  return claimed<'committee'>(version)('status') === 'DISBANDED';
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
