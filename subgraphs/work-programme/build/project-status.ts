/**
 * Where a project stands on a day, and which places in the sources show it.
 * In: what holds on that day. Out: a status with its sources. Not for: gathering what holds (projects.ts).
 *
 * A statement that a project was cancelled, or a publication of its number, decides, unless a later list carries the
 * project again at a stage before publication: that is a new start or a new edition. Otherwise a programme, or ISO's list
 * of all projects, that lists the project makes it current, until a later complete list leaves it out. Then nothing is
 * known but that.
 */
import type { Roster } from '../../../history/collect-rosters.ts';
import { distinctPlaces } from '../../../facts/citations.ts';
import { END_OF_TIME, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { programmeScope } from '../../../facts/rosters.ts';
import { isEndedStage, isPublishedStage } from '../../../vocabulary/stages.ts';
import { holdsOn, versionOn } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import { lastSaid, type Evidence, type ProgrammeHistory, type PublicationHistory } from './evidence.ts';
import { isUnderWay, type Listing } from './listings.ts';
import type { ProjectStatus } from '../documents-projects.ts';

export interface StatusOnDay {
  readonly status: ProjectStatus;
  readonly sources: readonly Citation[];
}

/** What bears on one project. */
export interface ProjectEvidence {
  readonly project: string;
  readonly own: readonly Version[];
  readonly listings: readonly Listing[];
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
  const listed = latest([inProgrammes(evidence.programmes, day), inIsoList(evidence.listings, day)]);
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

function inProgrammes(programmes: readonly ProgrammeHistory[], day: Day): Said {
  const holding = programmes.flatMap(({ versions }) => versionOn(versions, day) ?? []);
  return latest(holding.map((version) => ({ day: lastSaid(version), sources: version.sources })));
}

function inIsoList(listings: readonly Listing[], day: Day): Said {
  const holding = listings.filter((listing) => holdsOn(listing, day) && isUnderWay(listing.stage));
  return latest(holding.map(({ validFrom, citation }) => ({ day: validFrom, sources: [citation] })));
}

/** The latest day, with everything that is said. */
function latest(said: readonly Said[]): Said {
  const day = said.map((one) => one.day).reduce((a, b) => (a > b ? a : b), NEVER);
  return { day, sources: distinctPlaces(said.flatMap(({ sources }) => sources)) };
}

function isUnderWayAfter(own: Version | null, since: Day): boolean {
  const { value, citation } = claimOf(own, 'stage');
  return (
    typeof value === 'string' && citation !== undefined && lastDay(citation.asOf) > since && isUnderWay(value)
  );
}

function findCancellation(own: Version | null): Said | null {
  const stated = claimOf(own, 'cancelled');
  if (stated.value === true && stated.citation !== undefined) return saidBy(stated.citation);
  const stage = claimOf(own, 'stage');
  const ended = typeof stage.value === 'string' && stage.value.endsWith('.98') && isEndedStage(stage.value);
  return ended && stage.citation !== undefined ? saidBy(stage.citation) : null;
}

/** Of several publications the latest one counts, from the day on which it was published, or was known to be. */
function findPublication(evidence: ProjectEvidence, own: Version | null, day: Day): Said | null {
  const known = evidence.publications.flatMap(({ designation, versions }) => {
    const [first] = versions;
    const now = versionOn(versions, day);
    if (first === undefined || now === undefined) return [];
    const published = publicationDay(designation, now);
    return [{ day: published < first.validFrom ? published : first.validFrom, sources: now.sources }];
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
  return all.length === 0 ? null : latest(all);
}

/** The last day that the date of publication, or else the year in the designation, may mean. */
function publicationDay(designation: string, version: Version): Day {
  const publishedOn = version.values['publishedOn'];
  if (typeof publishedOn === 'string') return lastDay(publishedOn);
  const year = /:(\d{4})$/u.exec(designation)?.[1];
  return year === undefined ? END_OF_TIME : lastDay(year);
}

/**
 * Complete lists that no longer carry the project: of a programme that carried it before, and of the working group that
 * develops it. A committee that only listed it as administered elsewhere has a say where no other programme lists it.
 */
function findEndings(
  { project, programmes, listings }: ProjectEvidence,
  own: Version | null,
  rosters: Evidence['rosters'],
  day: Day,
): readonly Said[] {
  const ended = programmes.flatMap(({ committee, versions }) => {
    const last = versions.filter(({ validTo }) => validTo <= day).at(-1);
    if (last === undefined || versionOn(versions, day) !== undefined) return [];
    const elsewhere = last.values['administeredElsewhere'] === true;
    return [
      {
        elsewhere,
        said: { day: last.validTo, sources: listsOn(committee, elsewhere, last.validTo, rosters) },
      },
    ];
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
  return [...decisive.map(({ said }) => said), ...fallback, ...leftIsoList(listings, day)];
}

/** A record that was listed as ended has not gone without a word. */
function leftIsoList(listings: readonly Listing[], day: Day): readonly Said[] {
  if (listings.some((listing) => holdsOn(listing, day))) return [];
  const last = listings.filter(({ validTo }) => validTo <= day).at(-1);
  if (last === undefined || !isUnderWay(last.stage)) return [];
  const reason = `The complete file of ${last.validTo} leaves it out and does not say why.`;
  return [{ day: last.validTo, sources: [{ ...last.citation, basis: 'inferred', reason }] }];
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
