/** The committees and groups of a project: who administers, approves, develops and lists it. */
import { claimed } from '../../../history/claimed-value.ts';
import { holdsOn, versionOn } from '../../../history/intervals.ts';
import { jointGroupParents } from '../../../history/joint-group-parents.ts';
import type { Version } from '../../../history/timeline.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { isWorkingLevel, owningCommittee, withAncestors } from '../search-keys.ts';
import { isAdministeredElsewhere, type Evidence, type ProgrammeHistory } from './evidence.ts';
import type { Listing } from './listings.ts';

/** A row of the programme of a committee on a day. */
export interface ProgrammeRow {
  readonly committee: string;
  readonly version: Version;
}

/** The rows of a project on a day. */
export function programmeRows(programmes: readonly ProgrammeHistory[], day: Day): readonly ProgrammeRow[] {
  return programmes.flatMap(({ committee, versions }) => {
    const version = versionOn(versions, day);
    return version === undefined ? [] : [{ committee, version }];
  });
}

/**
 * The committee is the stated one, or else the administering parent of the joint group, the committee that the group
 * belongs to, or for a project without a group the one that lists or published it.
 */
export function placeOf(
  own: Version,
  published: Version,
  rows: readonly ProgrammeRow[],
  evidence: Evidence,
  day: Day,
) {
  const value = claimed<'project'>(own);
  const publishedValue = claimed<'publication'>(published);
  const workingGroup = value('workingGroup') ?? publishedValue('workingGroup');
  const approvingCommittees = value('approvingCommittees') ?? [];
  const joint = versionOn(evidence.jointGroups.get(workingGroup ?? '') ?? [], day);
  const jointValue = joint === undefined ? null : claimed<'joint-group'>(joint);
  const jointParents =
    joint === undefined ? [] : [...jointGroupParents(joint), ...(jointValue?.('programmeOfWork') ?? [])];
  const lister = rows.find(
    ({ committee, version }) => !isWorkingLevel(committee) && !isAdministeredElsewhere(version),
  );
  const committee =
    value('committee') ??
    jointValue?.('administering') ??
    (workingGroup === null
      ? (lister?.committee ?? publishedValue('committee'))
      : owningCommittee(workingGroup));
  const listers = rows.map((row) => row.committee);
  const involved = [workingGroup ?? [], committee ?? [], approvingCommittees, listers, jointParents].flat();
  return {
    committee,
    approvingCommittees,
    workingGroup,
    developers: [
      ...new Set([...withAncestors(workingGroup === null ? [] : [workingGroup]), ...jointParents]),
    ],
    involved: [...new Set(involved)],
  };
}

/** The committees with a current project in their programme; none for a project that is not current. */
export function programmesOf(
  rows: readonly ProgrammeRow[],
  listings: readonly Listing[],
  isCurrent: boolean,
  day: Day,
) {
  if (!isCurrent) return { programmeOf: [], administeredElsewhereFor: [] };
  const listed = listings.filter((listing) => holdsOn(listing, day));
  const elsewhere = rows.filter(({ version }) => isAdministeredElsewhere(version));
  return {
    programmeOf: [...new Set([...rows, ...listed].flatMap(({ committee }) => committee ?? []))],
    administeredElsewhereFor: elsewhere.map(({ committee }) => committee),
  };
}
