/**
 * From evidence to the documents of projects: one for each interval of days over which nothing about a project changes.
 * In: evidence.ts. Out: project documents, in the order of their keys. Not for: the status (project-status.ts).
 *
 * What no source states of a project itself (title, type, group) is taken from its publication where there is one.
 */
import { claimed } from '../../../history/claimed-value.ts';
import { bareVersion } from '../../../history/histories.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { createSharedLists, type SharedLists } from '../../../history/shared-lists.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { distinctPlaces } from '../../../facts/citations.ts';
import { cleanText } from '../../../vocabulary/clean-text.ts';
import type { DeliverableType } from '../../../vocabulary/deliverable-types.ts';
import {
  formatProjectReference,
  parseDocumentReference,
  parseProjectNumber,
} from '../../../vocabulary/document-reference.ts';
import { compareText, padNumbers } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME, firstDay, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { cutTogether, holdsOn, versionOn, type Interval } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { Evidence, ProgrammeHistory, PublicationHistory } from './evidence.ts';
import { namePerson, spellingKeys } from './people.ts';
import type { ProjectDocument } from '../documents-projects.ts';
import { decideStatus, rosterDays, type ProjectEvidence } from './project-status.ts';
import { isWorkingLevel, owningCommittee, withAncestors } from '../search-keys.ts';
import { buildStageHistory } from './stage-history.ts';

const LAST_STAGE = '99.99';
const nothing: readonly never[] = [];

/** What all projects of one load share. */
interface Load {
  readonly evidence: Evidence;
  readonly lists: SharedLists;
}

/** The documents of every project. */
export function buildProjects(evidence: Evidence): readonly ProjectDocument[] {
  const load: Load = { evidence, lists: createSharedLists() };
  return [...evidence.known].sort().flatMap((project) => {
    const one: ProjectEvidence = {
      project,
      own: evidence.projects.get(project) ?? [],
      listings: evidence.listings.get(project) ?? [],
      programmes: evidence.programmes.get(project) ?? [],
      publications: evidence.publications.get(project) ?? [],
      mention: evidence.mentions.get(project) ?? null,
    };
    return loadProject(one, load);
  });
}

function loadProject(one: ProjectEvidence, load: Load): readonly ProjectDocument[] {
  const { evidence } = load;
  const groups = one.own.flatMap(({ values }) =>
    typeof values['workingGroup'] === 'string' ? [values['workingGroup']] : [],
  );
  const spans = [
    ...one.own,
    ...one.listings,
    ...one.programmes.flatMap(({ versions }) => versions),
    ...one.publications.flatMap(({ versions }) => versions),
    ...(one.mention === null ? [] : [one.mention]),
  ];
  const jointDays = groups.flatMap((group) =>
    (evidence.jointGroups.get(group) ?? []).map(({ validFrom }) => validFrom),
  );
  // Once named, a project does not vanish: an interval without a row of any list still has a status.
  const start = spans.map(({ validFrom }) => validFrom).reduce((a, b) => (a < b ? a : b), END_OF_TIME);
  const intervals = cutTogether(
    [...spans, { validFrom: start, validTo: END_OF_TIME }],
    [...jointDays, ...rosterDays(groups, evidence.rosters)].filter((day) => day > start),
  );
  return intervals.map((interval) => projectOn(one, interval, load));
}

/** One literal without spreads: with tens of thousands of documents of many fields, those are most of the time. */
function projectOn(one: ProjectEvidence, interval: Interval, { evidence, lists }: Load): ProjectDocument {
  const day = interval.validFrom;
  const own = versionWithin(one, interval);
  const { _id, key, validFrom, validTo, unknown, conflicts } = versionHead(own);
  const value = claimed<'project'>(own);
  const published = publicationOn(one.publications, day);
  const { status, sources: statusSources } = decideStatus(one, evidence.rosters, day);
  const content = contentOf(one, own, published, lists);
  const stage = recordStage(one, day) ?? value('stage');
  const { leaders, coLeaders, leaderKeys } = leadershipOf(own, evidence);
  const programmes = one.programmes.filter(({ versions }) => versionOn(versions, day) !== undefined);
  const place = placeOf(own, published?.version ?? own, programmes, evidence, day);
  const listed = programmeFields(one, programmes, status === 'CURRENT', day);
  const limit = limitOf(own);
  return {
    _id,
    key,
    validFrom,
    validTo,
    unknown,
    sources: supportOn(one, own, published?.version ?? null, programmes, day),
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
    stageHistory: buildStageHistory(evidence.stageSteps.get(one.project) ?? nothing, day),
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

/** What the project is about and how it is called. What no source says of it is taken from its publication. */
function contentOf(
  one: ProjectEvidence,
  own: Version,
  published: ReturnType<typeof publicationOn>,
  lists: SharedLists,
) {
  const value = claimed<'project'>(own);
  // Without a publication, the project itself has nothing to add to what it says.
  const fallback = claimed<'publication'>(published?.version ?? own);
  const stagedReference = value('stagedReference');
  const type = value('deliverableType') ?? typeOfStaged(stagedReference);
  const deliverableType = type ?? fallback('deliverableType') ?? typeOfDesignation(published?.designation);
  const reference = formatProjectReference(one.project, deliverableType ?? latestType(one));
  const [title, scope] = [value('title') ?? fallback('title'), value('scope') ?? fallback('scope')];
  const { ics, icsWithin } = lists.classification(value('ics') ?? fallback('ics') ?? nothing);
  const formerNumbers = lists.texts((value('formerNumbers') ?? nothing).map(canonicalNumber));
  const scopeText = scope === null ? null : cleanText(scope);
  const words = searchWords(title, reference, stagedReference, ...formerNumbers, scopeText);
  return { title, scope, ics, icsWithin, deliverableType, reference, formerNumbers, words };
}

/** What sources say of the project itself over the interval; no version of it begins or ends within. */
function versionWithin({ project, own }: ProjectEvidence, interval: Interval): Version {
  const version = versionOn(own, interval.validFrom);
  if (version === undefined) return bareVersion(project, interval, nothing);
  const { key, values, unknown, citations, sources, conflicts } = version;
  return {
    key,
    validFrom: interval.validFrom,
    validTo: interval.validTo,
    values,
    unknown,
    citations,
    sources,
    conflicts,
  };
}

/** The record of a project goes on as that of its publication, under the same id. */
function recordStage({ listings, publications }: ProjectEvidence, day: Day): string | null {
  const stages = publications.flatMap(({ versions }) => {
    const version = versionOn(versions, day);
    const value = version === undefined ? null : claimed<'publication'>(version);
    const isSame = value !== null && listings.some(({ isoId }) => isoId === value('isoId'));
    return isSame ? (value('stage') ?? []) : [];
  });
  return stages.at(-1) ?? null;
}

/** Sources may write a former number with its type. */
function canonicalNumber(stated: string): string {
  const parsed = parseProjectNumber(stated);
  return parsed.ok ? parsed.value : stated;
}

function supportOn(
  one: ProjectEvidence,
  own: Version,
  published: Version | null,
  programmes: readonly ProgrammeHistory[],
  day: Day,
): ProjectDocument['sources'] {
  const rows = programmes.flatMap(({ versions }) => versionOn(versions, day) ?? []);
  const sources = distinctPlaces(
    [own, ...rows, ...(published === null ? [] : [published])].flatMap(({ sources: places }) => places),
  );
  return sources.length > 0 || one.mention === null ? sources : one.mention.sources;
}

function publicationOn(publications: readonly PublicationHistory[], day: Day) {
  const known = publications.flatMap(({ designation, versions }) => {
    const version = versionOn(versions, day);
    return version === undefined ? [] : [{ designation, version }];
  });
  // Designations of one number end in their years, so the last one is the latest edition.
  return known.sort((a, b) => compareText(a.designation.slice(-4), b.designation.slice(-4))).at(-1) ?? null;
}

/** A preliminary item often has no type yet; every other reference without a word for one is a standard's. */
function typeOfStaged(staged: string | null): DeliverableType | null {
  const parsed = staged === null ? null : parseDocumentReference(staged);
  if (parsed?.ok !== true) return null;
  const { type, prefix } = parsed.value;
  return type === 'IS' && prefix === 'PWI' ? null : type;
}

function typeOfDesignation(designation: string | undefined): DeliverableType | null {
  const parsed = designation === undefined ? null : parseDocumentReference(designation);
  return parsed?.ok === true ? parsed.value.type : null;
}

/** The type that the latest source knows, for a reference on days before or after it was stated. */
function latestType({ own, publications }: ProjectEvidence): DeliverableType | null {
  const stated = own.map((version) => {
    const value = claimed<'project'>(version);
    return value('deliverableType') ?? typeOfStaged(value('stagedReference'));
  });
  const known = stated.filter((type) => type !== null).at(-1);
  return known ?? typeOfDesignation(publications.at(-1)?.designation);
}

/** The stage that a limit date is for counts only where the same source names both. */
function limitOf(own: Version) {
  const value = claimed<'project'>(own);
  const [date, stage] = [value('limitDate'), value('limitStage')];
  const sameSource = own.citations['limitStage']?.source === own.citations['limitDate']?.source;
  return {
    date,
    first: date === null ? null : firstDay(date),
    last: date === null ? null : lastDay(date),
    stage: sameSource ? stage : null,
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

function placeOf(
  own: Version,
  published: Version,
  programmes: readonly ProgrammeHistory[],
  evidence: Evidence,
  day: Day,
) {
  const value = claimed<'project'>(own);
  const publishedValue = claimed<'publication'>(published);
  const workingGroup = value('workingGroup') ?? publishedValue('workingGroup');
  const approvingCommittees = value('approvingCommittees') ?? [];
  const joint = versionOn(evidence.jointGroups.get(workingGroup ?? '') ?? [], day);
  const jointValue = joint === undefined ? null : claimed<'joint-group'>(joint);
  const jointParents = [
    jointValue?.('administering') ?? [],
    jointValue?.('partners') ?? [],
    jointValue?.('programmeOfWork') ?? [],
  ].flat();
  const lister = programmes.find(
    ({ committee, versions }) =>
      !isWorkingLevel(committee) && versionOn(versions, day)?.values['administeredElsewhere'] !== true,
  );
  const committee =
    value('committee') ??
    jointValue?.('administering') ??
    (workingGroup === null
      ? (lister?.committee ?? publishedValue('committee'))
      : owningCommittee(workingGroup));
  const listers = programmes.map((programme) => programme.committee);
  const involved = [
    ...(workingGroup === null ? [] : [workingGroup]),
    ...(committee === null ? [] : [committee]),
    ...approvingCommittees,
    ...listers,
    ...jointParents,
  ];
  return {
    committee,
    approvingCommittees,
    workingGroup,
    developers:
      workingGroup === null ? [] : [...new Set([...withAncestors([workingGroup]), ...jointParents])],
    involved: [...new Set(involved)],
  };
}

function programmeFields(
  { listings }: ProjectEvidence,
  programmes: readonly ProgrammeHistory[],
  isCurrent: boolean,
  day: Day,
) {
  const current = isCurrent ? programmes : [];
  const listed = isCurrent ? listings.filter((listing) => holdsOn(listing, day)) : [];
  const elsewhere = current.filter(
    ({ versions }) => versionOn(versions, day)?.values['administeredElsewhere'] === true,
  );
  return {
    programmeOf: [...new Set([...current, ...listed].flatMap(({ committee }) => committee ?? []))],
    administeredElsewhereFor: elsewhere.map(({ committee }) => committee),
  };
}
