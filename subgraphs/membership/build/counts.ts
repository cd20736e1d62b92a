/** Builds the numbers of a committee: stated, counted in complete lists, and where they disagree. */
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../../history/histories.ts';
import { versionHead, versionId } from '../../../subgraph-kit/versioned-document.ts';
import { distinctCitations } from '../../../facts/citations.ts';
import type { Roster } from '../../../history/collect-rosters.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { MemberStatus } from '../../../facts/fact-kinds.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { END_OF_TIME, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { changeDays, holdsOn, type Interval } from '../../../history/intervals.ts';
import { chooseNumber, renameConflict, type StatedCount, type StatusNumber } from './choose-number.ts';
import type { CountDocument, MembershipCountsDocument } from '../documents.ts';
import { collectMemberRosters } from './member-rosters.ts';
import { findNamedMembers, type NamedMembers } from './named-members.ts';
import { buildRegions } from './region-counts.ts';

/** The evidence on the numbers of a committee. */
export interface Numbers {
  readonly counts: readonly CountDocument[];
  readonly membershipCounts: readonly MembershipCountsDocument[];
}

/** Documents of stated numbers and of the numbers of members. */
export function buildNumbers(collection: FactCollection): Numbers {
  const stated = buildSubjectTimelines(collection, 'count').flatMap(toCounts);
  return {
    counts: stated.map(({ document }) => document),
    membershipCounts: buildAll(collection, stated),
  };
}

function toCounts({ subject, versions }: SubjectTimeline<'count'>): readonly StatedCount[] {
  return versions.map((version) => ({
    version,
    document: {
      ...versionHead(version),
      committee: subject.committee,
      counted: subject.of,
      region: subject.region ?? null,
      count: claimed<'count'>(version)('count'),
    },
  }));
}

interface CommitteeNumbers {
  readonly committee: string;
  readonly stated: readonly StatedCount[];
  readonly rows: readonly (Interval & { readonly status: string })[];
  readonly lists: Readonly<Record<MemberStatus, readonly Roster[]>>;
  readonly named: NamedMembers;
}

function buildAll(
  collection: FactCollection,
  stated: readonly StatedCount[],
): readonly MembershipCountsDocument[] {
  const rosters = collectMemberRosters(collection);
  const named = findNamedMembers(collection);
  const byCommittee = groupBy(
    stated.filter(({ document }) => document.counted.endsWith('_MEMBERS')),
    ({ document }) => document.committee,
  );
  const memberships = groupBy(
    buildSubjectTimelines(collection, 'membership'),
    ({ subject }) => subject.committee,
  );
  const committees = [...new Set([...byCommittee.keys(), ...memberships.keys()])];
  return committees.flatMap((committee) => {
    const ofCommittee = byCommittee.get(committee) ?? [];
    const days = ofCommittee.map(({ version }) => version.validFrom);
    return buildOne({
      committee,
      stated: ofCommittee,
      rows: (memberships.get(committee) ?? []).flatMap(({ versions }) =>
        versions.map((version) => ({
          status: claimed<'membership'>(version)('status') ?? '',
          validFrom: version.validFrom,
          validTo: version.validTo,
        })),
      ),
      lists: {
        P: leaveOutRepeated(rosters(committee, 'P'), days),
        O: leaveOutRepeated(rosters(committee, 'O'), days),
      },
      named,
    });
  });
}

function buildOne(numbers: CommitteeNumbers): readonly MembershipCountsDocument[] {
  const { committee, stated, rows, lists } = numbers;
  const statedDays = stated.map(({ version }) => version.validFrom);
  const rosterDays = [...lists.P, ...lists.O].map(({ day }) => day);
  const sourceDays = new Set([...rosterDays, ...statedDays]);
  const [first] = [...sourceDays].sort(compareText);
  if (first === undefined) return [];
  const rowDays = rosterDays.length === 0 ? [] : changeDays(rows);
  const days = [...new Set([...sourceDays, ...rowDays])]
    .filter((day) => first <= day && day < END_OF_TIME)
    .sort(compareText);
  return days.map((from, index) => ({
    ...numbersOn(numbers, from),
    _id: versionId(committee, from),
    key: committee,
    committee,
    validFrom: from,
    validTo: days[index + 1] ?? END_OF_TIME,
    opensOnSource: sourceDays.has(from),
  }));
}

/**
 * The lists without those that merely repeat the previous edition, unless a source stated a number in between. So a file that is
 * imported again under a later day adds no document.
 */
function leaveOutRepeated(lists: readonly Roster[], statedDays: readonly Day[]): readonly Roster[] {
  return lists.filter((list, index) => {
    const before = lists[index - 1];
    if (before === undefined || before.members !== list.members) return true;
    return statedDays.some((day) => before.day < day && day <= list.day);
  });
}

type NumbersOnDay = Omit<
  MembershipCountsDocument,
  '_id' | 'key' | 'committee' | 'validFrom' | 'validTo' | 'opensOnSource'
>;

function numbersOn({ committee, stated, rows, lists, named }: CommitteeNumbers, day: Day): NumbersOnDay {
  const valid = stated.filter(({ version }) => holdsOn(version, day));
  const number = (status: 'P' | 'O') =>
    chooseNumber({
      field: status === 'P' ? 'participating' : 'observing',
      stated: valid.filter(
        ({ document }) =>
          document.counted === (status === 'P' ? 'PARTICIPATING_MEMBERS' : 'OBSERVING_MEMBERS'),
      ),
      roster: lists[status].findLast((roster) => roster.day <= day),
      rowsOfDay: (on) => rows.filter((row) => row.status === status && holdsOn(row, on)).length,
      day,
    });
  const [participating, observing] = [number('P'), number('O')];
  const added = newMembers(valid, participating);
  const regions = buildRegions(valid, (statedOn, source) => named(committee, statedOn, source));
  // A number of a region does not contradict a whole of another day.
  const regionConflicts = regions.flatMap(({ region, conflicts }) =>
    conflicts
      .filter(({ field, claims: [claim] }) => {
        const whole = field === 'participating' ? participating : observing;
        return claim !== undefined && lastDay(claim.citation.asOf) === whole.day;
      })
      .map((conflict) => renameConflict(conflict, `byRegion[${region}].${conflict.field}`)),
  );
  return {
    participating: participating.value,
    observing: observing.value,
    newParticipating: added?.document.count ?? null,
    basis: weakest(participating, observing),
    statedParticipating: participating.stated,
    statedObserving: observing.stated,
    countedParticipating: participating.counted,
    countedObserving: observing.counted,
    byRegion: regions,
    unknown: { ...participating.unknown, ...observing.unknown },
    sources: distinctCitations([
      ...participating.citations,
      ...observing.citations,
      ...(added?.version.sources ?? []),
    ]),
    conflicts: [...participating.conflicts, ...observing.conflicts, ...regionConflicts],
  };
}

/** The stated number of new members, unless a later source states the number of members without it. */
function newMembers(valid: readonly StatedCount[], participating: StatusNumber): StatedCount | undefined {
  return valid.find(
    ({ document, version }) =>
      document.counted === 'NEW_PARTICIPATING_MEMBERS' &&
      document.region === null &&
      lastDay(version.citations['count']?.asOf ?? version.validFrom) >= (participating.day ?? ''),
  );
}

function weakest(...numbers: readonly StatusNumber[]): MembershipCountsDocument['basis'] {
  const bases = numbers.map(({ basis }) => basis);
  return (['COUNTED', 'COMPUTED', 'STATED'] as const).find((basis) => bases.includes(basis)) ?? null;
}
