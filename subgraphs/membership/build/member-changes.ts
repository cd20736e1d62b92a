/**
 * Who joined, left or changed status, as far as complete lists prove it. JOINED needs both lists, of P-members and of O-members,
 * that do not name the body before; otherwise a source merely names it (FIRST_SEEN). LEFT needs both lists of the day to omit it;
 * otherwise it is no longer in one of them (NO_LONGER_LISTED).
 */
import { claimed } from '../../../history/claimed-value.ts';
import type { SubjectTimeline } from '../../../history/histories.ts';
import { distinctCitations, shareCitations } from '../../../facts/citations.ts';
import type { Roster } from '../../../history/collect-rosters.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { MemberStatus } from '../../../facts/fact-kinds.ts';
import { END_OF_TIME, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { holdsOn } from '../../../history/intervals.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import type { Version } from '../../../history/timeline.ts';
import type { MembershipChangeDocument } from '../documents.ts';
import { collectMemberRosters, type MemberRosters } from './member-rosters.ts';

const statuses: readonly MemberStatus[] = ['P', 'O'];

/** Every change in the histories, unordered. */
export function buildMembershipChanges(
  timelines: readonly SubjectTimeline<'membership'>[],
  collection: FactCollection,
): readonly MembershipChangeDocument[] {
  const rosters = collectMemberRosters(collection);
  const share = shareCitations();
  return timelines.flatMap(({ subject, versions }) => {
    const key = subjectKeys.membership(subject);
    const changes = versions.flatMap((version, index) => [
      ...describeStart(key, versions[index - 1], version, (status) => rosters(subject.committee, status)),
      ...describeEnd(key, version, versions[index + 1], (status) => rosters(subject.committee, status)),
    ]);
    return changes.map((change) => ({
      _id: `${key}@${change.on} ${change.change}`,
      committee: subject.committee,
      body: subject.body,
      ...change,
      sources: share(change.sources),
    }));
  });
}

type Change = Omit<MembershipChangeDocument, '_id' | 'committee' | 'body'>;
type RostersOf = (status: MemberStatus) => ReturnType<MemberRosters>;

function statusOf(version: Version): MemberStatus | null {
  return claimed<'membership'>(version)('status');
}

/**
 * The last day on which a source shows the status of the version. The version does not cite editions that repeat its row, so this
 * is the day of the last complete list within the version that still names the body.
 */
function attestedOn(key: string, version: Version, rosters: RostersOf): Day | null {
  const status = statusOf(version);
  const cited = version.citations['status']?.asOf;
  const listed =
    status === null
      ? undefined
      : rosters(status).findLast(({ day, members }) => holdsOn(version, day) && members.has(key))?.day;
  const days = [cited === undefined ? undefined : lastDay(cited), listed].filter((day) => day !== undefined);
  return days.length === 0 ? null : days.reduce((last, day) => (day > last ? day : last));
}

function describeStart(
  key: string,
  before: Version | undefined,
  version: Version,
  rosters: RostersOf,
): readonly Change[] {
  const on = version.validFrom;
  const toStatus = statusOf(version);
  if (before?.validTo === on) {
    const fromStatus = statusOf(before);
    if (fromStatus === toStatus || fromStatus === null || toStatus === null) return [];
    return [
      {
        change: toStatus === 'P' ? 'BECAME_PARTICIPATING' : 'BECAME_OBSERVING',
        on,
        after: attestedOn(key, before, rosters),
        fromStatus,
        toStatus,
        sources: distinctCitations([...version.sources, ...before.sources]),
      },
    ];
  }
  const absences = statuses.map((status) =>
    rosters(status).findLast(({ day }) => day < on && (before === undefined || before.validTo <= day)),
  );
  const proof = absences.filter((roster) => roster !== undefined && !roster.members.has(key));
  const proven = proof.length === statuses.length;
  return [
    {
      change: proven ? 'JOINED' : 'FIRST_SEEN',
      on,
      after: proven ? earliest(proof) : null,
      fromStatus: null,
      toStatus,
      sources: distinctCitations([
        ...version.sources,
        ...(proven ? proof.flatMap((roster) => (roster === undefined ? [] : [roster.citation])) : []),
      ]),
    },
  ];
}

function describeEnd(
  key: string,
  version: Version,
  next: Version | undefined,
  rosters: RostersOf,
): readonly Change[] {
  const on = version.validTo;
  if (on === END_OF_TIME || next?.validFrom === on) return [];
  const ofDay = statuses.map((status) =>
    rosters(status).find((roster) => roster.day === on && !roster.members.has(key)),
  );
  const proof = ofDay.filter((roster) => roster !== undefined);
  return [
    {
      change: proof.length === statuses.length ? 'LEFT' : 'NO_LONGER_LISTED',
      on,
      after: attestedOn(key, version, rosters),
      fromStatus: statusOf(version),
      toStatus: null,
      sources: distinctCitations([...proof.map(({ citation }) => citation), ...version.sources]),
    },
  ];
}

function earliest(rosters: readonly (Roster | undefined)[]): Day | null {
  const days = rosters.flatMap((roster) => (roster === undefined ? [] : [roster.day]));
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}
