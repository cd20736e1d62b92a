/** Builds the documents of projects: one per interval over which nothing about a project changes. */
import { claimed } from '../../../history/claimed-value.ts';
import { bareVersion } from '../../../history/histories.ts';
import { createSharedLists, type SharedLists } from '../../../history/shared-lists.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { distinctPlaces } from '../../../facts/citations.ts';
import { padNumbers } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME, firstDay, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { cutTogether, versionOn, type Interval } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { Evidence } from './evidence.ts';
import { namePerson, spellingKeys } from './people.ts';
import type { ProjectDocument } from '../documents-projects.ts';
import { contentOf, publicationOn } from './project-content.ts';
import { placeOf, programmeRows, programmesOf, type ProgrammeRow } from './project-place.ts';
import { decideStatus, rosterDays, type ProjectEvidence } from './project-status.ts';
import { buildStageHistory } from './stage-history.ts';

const LAST_STAGE = '99.99';

/** Shared by all projects of one build. */
interface Build {
  readonly evidence: Evidence;
  readonly lists: SharedLists;
}

/** The documents of every project, by number. */
export function buildProjects(evidence: Evidence): readonly ProjectDocument[] {
  const build: Build = { evidence, lists: createSharedLists() };
  return [...evidence.known].sort().flatMap((project) => {
    const one: ProjectEvidence = {
      project,
      own: evidence.projects.get(project) ?? [],
      listings: evidence.listings.get(project) ?? [],
      programmes: evidence.programmes.get(project) ?? [],
      publications: evidence.publications.get(project) ?? [],
      mention: evidence.mentions.get(project) ?? null,
    };
    return buildProject(one, build);
  });
}

function buildProject(one: ProjectEvidence, build: Build): readonly ProjectDocument[] {
  const { jointGroups, rosters } = build.evidence;
  const groups = one.own.flatMap((version) => claimed<'project'>(version)('workingGroup') ?? []);
  const spans = [
    ...one.own,
    ...one.listings,
    ...[...one.programmes, ...one.publications].flatMap(({ versions }) => versions),
    ...(one.mention === null ? [] : [one.mention]),
  ];
  const jointDays = groups.flatMap((group) => jointGroups.get(group) ?? []).map(({ validFrom }) => validFrom);
  // Once named, a project does not vanish: an interval without a row of any list still has a status.
  const [start = END_OF_TIME] = spans.map(({ validFrom }) => validFrom).sort();
  const intervals = cutTogether(
    [...spans, { validFrom: start, validTo: END_OF_TIME }],
    [...jointDays, ...rosterDays(groups, rosters)],
  );
  return intervals.map((interval) => projectOn(one, interval, build));
}

/** One literal without spreads: with tens of thousands of documents of many fields, spreads take most of the time. */
function projectOn(one: ProjectEvidence, interval: Interval, { evidence, lists }: Build): ProjectDocument {
  const day = interval.validFrom;
  const own = versionWithin(one, interval);
  const { _id, key, validFrom, validTo, unknown, conflicts } = versionHead(own);
  const value = claimed<'project'>(own);
  const published = publicationOn(one.publications, day);
  const { status, sources: statusSources } = decideStatus(one, evidence.rosters, day);
  const content = contentOf(one, own, published, lists);
  const stage = recordStage(one, day) ?? value('stage');
  const { leaders, coLeaders, leaderKeys } = leadershipOf(own, evidence);
  const rows = programmeRows(one.programmes, day);
  const place = placeOf(own, published?.version ?? own, rows, evidence, day);
  const listed = programmesOf(rows, one.listings, status === 'CURRENT', day);
  const limit = limitOf(own);
  return {
    _id,
    key,
    validFrom,
    validTo,
    unknown,
    sources: supportOf(one, own, published?.version ?? null, rows),
    conflicts,
    reference: content.reference,
    sortKey: padNumbers(one.project),
    words: content.words,
    title: content.title,
    scope: content.scope,
    edition: value('edition'),
    ics: content.ics,
    icsWithin: content.icsWithin,
    isoId: value('isoId'),
    deliverableType: content.deliverableType,
    stagedReference: value('stagedReference'),
    stage,
    stageSort: stage ?? LAST_STAGE,
    stageHistory: buildStageHistory(evidence.stageSteps.get(one.project) ?? [], day),
    limitDate: limit.date,
    limitFirst: limit.first,
    limitLast: limit.last,
    limitSort: limit.date ?? END_OF_TIME,
    limitStage: limit.stage,
    track: value('track'),
    leaders,
    coLeaders,
    leaderKeys: lists.texts(leaderKeys),
    committee: place.committee,
    approvingCommittees: lists.texts(place.approvingCommittees),
    workingGroup: place.workingGroup,
    developers: lists.texts(place.developers),
    programmeOf: lists.texts(listed.programmeOf),
    administeredElsewhereFor: lists.texts(listed.administeredElsewhereFor),
    involved: lists.texts(place.involved),
    status,
    statusSources,
    formerNumbers: content.formerNumbers,
    startedOn: value('startedOn'),
    publishedAs: published?.designation ?? value('publishedAs'),
  };
}

/** What sources state of the project itself over the interval; no version of it begins or ends within. */
function versionWithin({ project, own }: ProjectEvidence, interval: Interval): Version {
  const version = versionOn(own, interval.validFrom);
  if (version === undefined) return bareVersion(project, interval, []);
  return { ...version, validFrom: interval.validFrom, validTo: interval.validTo };
}

/** The ISO record of a project continues as that of its publication, with the same id. */
function recordStage({ listings, publications }: ProjectEvidence, day: Day): string | null {
  const stages = publications.flatMap(({ versions }) => {
    const version = versionOn(versions, day);
    const value = version === undefined ? null : claimed<'publication'>(version);
    const isSame = value !== null && listings.some(({ isoId }) => isoId === value('isoId'));
    return isSame ? (value('stage') ?? []) : [];
  });
  return stages.at(-1) ?? null;
}

function supportOf(
  { mention }: ProjectEvidence,
  own: Version,
  published: Version | null,
  rows: readonly ProgrammeRow[],
): ProjectDocument['sources'] {
  const versions = [own, ...rows.map(({ version }) => version), ...(published === null ? [] : [published])];
  const sources = distinctPlaces(versions.flatMap((version) => version.sources));
  return sources.length > 0 ? sources : (mention?.sources ?? []);
}

/** The stage of a limit date counts only if the same source states both. */
function limitOf(own: Version) {
  const value = claimed<'project'>(own);
  const [date, stage] = [value('limitDate'), value('limitStage')];
  const isSameSource = own.citations['limitStage']?.source === own.citations['limitDate']?.source;
  return {
    date,
    first: date === null ? null : firstDay(date),
    last: date === null ? null : lastDay(date),
    stage: isSameSource ? stage : null,
  };
}

function leadershipOf(own: Version, evidence: Evidence) {
  const value = claimed<'project'>(own);
  const leaders = value('leaders')?.map(namePerson) ?? null;
  const coLeaders = value('coLeaders')?.map(namePerson) ?? null;
  return {
    leaders,
    coLeaders,
    leaderKeys: spellingKeys([...(leaders ?? []), ...(coLeaders ?? [])], evidence),
  };
}
