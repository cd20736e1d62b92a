/**
 * Where a project stands on a day, and which places in the sources show it.
 * In: what holds on that day. Out: a status with its sources. Not for: gathering what holds (load-projects.ts).
 *
 * A statement that a project was cancelled, or a publication of its number, decides, unless a later list carries the
 * project again at a stage before publication: that is a new start or a new edition. Otherwise a programme that lists
 * the project makes it current, until a later complete list leaves it out. Then nothing is known but that.
 */
import type { Roster } from '../../facts/collect-rosters.ts';
import { distinctPlaces } from '../../facts/citations.ts';
import { lastDay, type Day } from '../../facts/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { programmeScope } from '../../facts/rosters.ts';
import { isEndedStage, isPublishedStage } from '../../facts/stages.ts';
import { versionOn } from '../../facts/stretches.ts';
import type { Version } from '../../facts/timeline.ts';
import { lastSaid, type Evidence, type ProgrammeHistory, type PublicationHistory } from './evidence.ts';
import type { ProjectStatus } from './project-documents.ts';

export interface StatusOnDay {
  readonly status: ProjectStatus;
  readonly sources: readonly Citation[];
}

/** What bears on one project. */
export interface ProjectEvidence {
  readonly project: string;
  readonly own: readonly Version[];
  readonly programmes: readonly ProgrammeHistory[];
  readonly publications: readonly PublicationHistory[];
  readonly mention: Version | null;
}

interface Said {
  readonly day: Day;
  readonly sources: readonly Citation[];
}

const NEVER = '';

/** Decides the status. */
export function decideStatus(evidence: ProjectEvidence, rosters: Evidence['rosters'], day: Day): StatusOnDay {
  const own = versionOn(evidence.own, day) ?? null;
  const listed = listings(evidence.programmes, day);
  const restartedAfter = (since: Day) => listed.day > since && isUnderWayAfter(own, since);
  const cancelled = findCancellation(own);
  const published = findPublication(evidence, own, day);
  if (cancelled !== null && cancelled.day >= (published?.day ?? NEVER) && !restartedAfter(cancelled.day)) {
    return { status: 'CANCELLED', sources: cancelled.sources };
  }
  if (published !== null && !restartedAfter(published.day)) {
    return { status: 'PUBLISHED', sources: published.sources };
  }
  const left = findEndings(evidence, own, rosters, day).filter((ending) => ending.day > listed.day);
  if (listed.day !== NEVER && left.length === 0) return { status: 'CURRENT', sources: listed.sources };
  if (left.length > 0) {
    return { status: 'NO_LONGER_LISTED', sources: distinctPlaces(left.flatMap(({ sources }) => sources)) };
  }
  const named = own ?? evidence.mention;
  return { status: 'NAMED', sources: named === null ? [] : named.sources };
}

/** The days of all complete lists that may end a project of a group without a row of its own. */
export function rosterDays(groups: readonly string[], rosters: Evidence['rosters']): readonly Day[] {
  return groups.flatMap((group) => ownLists(group, rosters)).map(({ day }) => day);
}

function listings(programmes: readonly ProgrammeHistory[], day: Day): Said {
  const holding = programmes.flatMap(({ versions }) => versionOn(versions, day) ?? []);
  const latest = holding.map(lastSaid).reduce((a, b) => (a > b ? a : b), NEVER);
  return { day: latest, sources: distinctPlaces(holding.flatMap(({ sources }) => sources)) };
}

function isUnderWayAfter(own: Version | null, since: Day): boolean {
  const { value, citation } = claimOf(own, 'stage');
  return (
    typeof value === 'string' &&
    citation !== undefined &&
    lastDay(citation.asOf) > since &&
    value < '60.00' &&
    !isEndedStage(value)
  );
}

function findCancellation(own: Version | null): Said | null {
  const stated = claimOf(own, 'cancelled');
  if (stated.value === true && stated.citation !== undefined) return saidBy(stated.citation);
  const stage = claimOf(own, 'stage');
  const ended = typeof stage.value === 'string' && stage.value.endsWith('.98') && isEndedStage(stage.value);
  return ended && stage.citation !== undefined ? saidBy(stage.citation) : null;
}

/** Known since the first source that names a publication. */
function findPublication(evidence: ProjectEvidence, own: Version | null, day: Day): Said | null {
  const known = evidence.publications.flatMap(({ versions }) => {
    const [first] = versions;
    const now = versionOn(versions, day);
    return first === undefined || now === undefined ? [] : [{ day: first.from, sources: now.sources }];
  });
  const stated = claimOf(own, 'publishedAs');
  const stage = claimOf(own, 'stage');
  const staged =
    typeof stage.value === 'string' && (isPublishedStage(stage.value) || stage.value === '95.99');
  const all = [
    ...known,
    ...(stated.value !== undefined && stated.citation !== undefined ? [saidBy(stated.citation)] : []),
    ...(staged && stage.citation !== undefined ? [saidBy(stage.citation)] : []),
  ];
  if (all.length === 0) return null;
  return {
    day: all.map((said) => said.day).reduce((a, b) => (a < b ? a : b)),
    sources: distinctPlaces(all.flatMap(({ sources }) => sources)),
  };
}

/**
 * Complete lists that no longer carry the project: of a programme that carried it before, and of the working group that
 * develops it. A committee that only listed it as administered elsewhere has a say where no other programme lists it.
 */
function findEndings(
  { project, programmes }: ProjectEvidence,
  own: Version | null,
  rosters: Evidence['rosters'],
  day: Day,
): readonly Said[] {
  const ended = programmes.flatMap(({ committee, versions }) => {
    const last = versions.filter(({ to }) => to <= day).at(-1);
    if (last === undefined || versionOn(versions, day) !== undefined) return [];
    const elsewhere = last.values['administeredElsewhere'] === true;
    return [{ elsewhere, said: { day: last.to, sources: listsOn(committee, elsewhere, last.to, rosters) } }];
  });
  const decisive = programmes.some(({ versions }) => versions.some(isOwnEntry))
    ? ended.filter(({ elsewhere }) => !elsewhere)
    : ended;
  const { value: group, citation: assigned } = claimOf(own, 'workingGroup');
  const byGroup = typeof group === 'string' ? ownLists(group, rosters) : [];
  const since = assigned === undefined ? NEVER : lastDay(assigned.asOf);
  const left = byGroup.filter(
    (list) => since < list.day && list.day <= day && !list.members.has(`${String(group)}|${project}`),
  );
  const fallback = programmes.length === 0 ? [] : left.slice(-1).map((list) => saidBy(list.citation));
  return [...decisive.map(({ said }) => said), ...fallback];
}

function isOwnEntry({ values }: Version): boolean {
  return values['administeredElsewhere'] !== true;
}

function listsOn(committee: string, elsewhere: boolean, day: Day, rosters: Evidence['rosters']) {
  const lists = rosters.get(`programme-entry|${programmeScope(committee, elsewhere)}`) ?? [];
  return lists.filter((list) => list.day === day).map(({ citation }) => citation);
}

function ownLists(group: string, rosters: Evidence['rosters']): readonly Roster[] {
  return rosters.get(`programme-entry|${programmeScope(group, false)}`) ?? [];
}

function claimOf(version: Version | null, field: string): { value: unknown; citation: Citation | undefined } {
  return { value: version?.values[field], citation: version?.citations[field] };
}

function saidBy(citation: Citation): Said {
  return { day: lastDay(citation.asOf), sources: [citation] };
}
