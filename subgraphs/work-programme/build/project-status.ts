/**
 * The status of a project on a day, with its sources.
 *
 * A cancellation or a publication decides, whichever is later, unless a later list includes the project at a stage before
 * publication: a restart or a new edition. Otherwise a row of a programme or of the ISO list of projects makes it current,
 * until a later complete list omits it.
 */
import type { Roster } from '../../../history/collect-rosters.ts';
import { distinctPlaces } from '../../../facts/citations.ts';
import { END_OF_TIME, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { programmeScope } from '../../../facts/rosters.ts';
import { isEndedStage, publicationStatus } from '../../../vocabulary/stages.ts';
import { claimed } from '../../../history/claimed-value.ts';
import { holdsOn, versionOn, type Interval } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { ValuesOf } from '../../../facts/fact-kinds.ts';
import {
  isAdministeredElsewhere,
  type Evidence,
  type ProgrammeHistory,
  type PublicationHistory,
} from './evidence.ts';
import { isUnderWay, type Listing } from './listings.ts';
import type { ProjectStatus } from '../documents-projects.ts';

export interface StatusOnDay {
  readonly status: ProjectStatus;
  readonly sources: readonly Citation[];
}

/** Everything that facts state about one project. */
export interface ProjectEvidence {
  readonly project: string;
  readonly own: readonly Version[];
  readonly listings: readonly Listing[];
  readonly programmes: readonly ProgrammeHistory[];
  readonly publications: readonly PublicationHistory[];
  readonly mention: Version | null;
}

interface Statement {
  readonly day: Day;
  readonly sources: readonly Citation[];
}

const NEVER = '';

/** Decides the status. A cancellation on the day of the publication prevails. */
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
  const endings = findEndings(evidence, own, rosters, day).filter((ending) => ending.day > listed.day);
  if (endings.length > 0) {
    return { status: 'NO_LONGER_LISTED', sources: distinctPlaces(endings.flatMap(({ sources }) => sources)) };
  }
  if (listed.day !== NEVER) return { status: 'CURRENT', sources: listed.sources };
  return { status: 'NAMED', sources: (own ?? evidence.mention)?.sources ?? [] };
}

/** The days of the complete lists that may end a project of a group without a row of its own. */
export function rosterDays(groups: readonly string[], rosters: Evidence['rosters']): readonly Day[] {
  return groups.flatMap((group) => listsOf(group, false, rosters)).map(({ day }) => day);
}

function inProgrammes(programmes: readonly ProgrammeHistory[], day: Day): Statement {
  const rows = programmes.flatMap(({ versions }) => versionOn(versions, day) ?? []);
  return latest(rows.map(({ validFrom, sources }) => ({ day: validFrom, sources })));
}

function inIsoList(listings: readonly Listing[], day: Day): Statement {
  const rows = listings.filter((listing) => holdsOn(listing, day) && isUnderWay(listing.stage));
  return latest(rows.map(({ validFrom, citation }) => ({ day: validFrom, sources: [citation] })));
}

/** The latest day, with the sources of all statements. */
function latest(statements: readonly Statement[]): Statement {
  const days = statements.map(({ day }) => day).sort();
  return { day: days.at(-1) ?? NEVER, sources: distinctPlaces(statements.flatMap(({ sources }) => sources)) };
}

function isUnderWayAfter(own: Version | null, since: Day): boolean {
  const stage = claimOf(own, 'stage');
  return stage !== null && lastDay(stage.citation.asOf) > since && isUnderWay(stage.value);
}

/** Stated, or shown by a stage such as 30.98. */
function findCancellation(own: Version | null): Statement | null {
  const stated = claimOf(own, 'cancelled');
  if (stated?.value === true) return statedBy(stated.citation);
  const stage = claimOf(own, 'stage');
  if (stage === null || !isEndedStage(stage.value) || publicationStatus(stage.value) !== null) return null;
  return statedBy(stage.citation);
}

/** The latest publication counts, from the day on which it was published or became known, whichever is earlier. */
function findPublication(evidence: ProjectEvidence, own: Version | null, day: Day): Statement | null {
  const known = evidence.publications.flatMap(({ designation, versions }) => {
    const [first] = versions;
    const now = versionOn(versions, day);
    if (first === undefined || now === undefined) return [];
    const [earlier = first.validFrom] = [publicationDay(designation, now), first.validFrom].sort();
    return [{ day: earlier, sources: now.sources }];
  });
  const designation = claimOf(own, 'publishedAs');
  const stage = claimOf(own, 'stage');
  const all = [
    ...known,
    ...(designation === null ? [] : [statedBy(designation.citation)]),
    ...(stage === null || publicationStatus(stage.value) === null ? [] : [statedBy(stage.citation)]),
  ];
  return all.length === 0 ? null : latest(all);
}

/** The last day that the publication date, or else the year in the designation, may mean. */
function publicationDay(designation: string, version: Version): Day {
  const year = /:(\d{4})$/u.exec(designation)?.[1];
  return lastDay(claimed<'publication'>(version)('publishedOn') ?? year ?? END_OF_TIME);
}

/**
 * Complete lists that omit the project: of a programme that included it before, and of its working group. A programme that
 * listed it as administered elsewhere counts only if no other programme listed it.
 */
function findEndings(
  { project, programmes, listings }: ProjectEvidence,
  own: Version | null,
  rosters: Evidence['rosters'],
  day: Day,
): readonly Statement[] {
  const ended = programmes.flatMap(({ committee, versions }) => {
    const last = lastEnded(versions, day);
    if (last === undefined) return [];
    const isElsewhere = isAdministeredElsewhere(last);
    const lists = listsOf(committee, isElsewhere, rosters).filter((list) => list.day === last.validTo);
    return [{ isElsewhere, day: last.validTo, sources: lists.map(({ citation }) => citation) }];
  });
  const hasOwnRow = programmes.some(({ versions }) => !versions.every(isAdministeredElsewhere));
  return [
    ...ended.filter(({ isElsewhere }) => !hasOwnRow || !isElsewhere),
    ...(programmes.length === 0 ? [] : omittedByGroup(project, own, rosters, day)),
    ...leftIsoList(listings, day),
  ];
}

/** The latest complete list of the working group that omits the project, later than the statement of the group. */
function omittedByGroup(
  project: string,
  own: Version | null,
  rosters: Evidence['rosters'],
  day: Day,
): readonly Statement[] {
  const group = claimOf(own, 'workingGroup');
  if (group === null) return [];
  const since = lastDay(group.citation.asOf);
  const omitting = listsOf(group.value, false, rosters).filter(
    (list) => since < list.day && list.day <= day && !list.members.has(`${group.value}|${project}`),
  );
  return omitting.slice(-1).map(({ citation }) => statedBy(citation));
}

/** A record that was listed with an ended stage has an explanation. */
function leftIsoList(listings: readonly Listing[], day: Day): readonly Statement[] {
  const last = lastEnded(listings, day);
  if (last === undefined || !isUnderWay(last.stage)) return [];
  const reason = `The complete file of ${last.validTo} omits it and does not state why.`;
  return [{ day: last.validTo, sources: [{ ...last.citation, basis: 'inferred', reason }] }];
}

/** The last interval that ended by a day; none if one is valid on the day. */
function lastEnded<T extends Interval>(history: readonly T[], day: Day): T | undefined {
  return versionOn(history, day) === undefined
    ? history.filter(({ validTo }) => validTo <= day).at(-1)
    : undefined;
}

/** The complete lists of the own programme of a committee, or of the projects that others administer. */
function listsOf(committee: string, isElsewhere: boolean, rosters: Evidence['rosters']): readonly Roster[] {
  return rosters.get(`programme-entry|${programmeScope(committee, isElsewhere)}`) ?? [];
}

function claimOf<F extends keyof ValuesOf<'project'>>(own: Version | null, field: F) {
  const value = own === null ? null : claimed<'project'>(own)(field);
  const citation = own?.citations[field];
  return value === null || citation === undefined ? null : { value, citation };
}

function statedBy(citation: Citation): Statement {
  return { day: lastDay(citation.asOf), sources: [citation] };
}
