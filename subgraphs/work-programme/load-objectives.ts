/**
 * From facts to the objectives and indicators of business plans, and whether objectives were reached.
 * In: histories, and the publications of projects. Out: documents. Not for: measuring: sources give no values.
 *
 * The outcome is computed from the years in which the projects of an objective were published. It is MISSED only where
 * a source of a later day than the target year shows a project that is not published; silence proves nothing.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import { parseDocumentReference } from '../../facts/document-reference.ts';
import { lastDay, type Day } from '../../facts/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';
import { distinctCitations } from './citations.ts';
import type { IndicatorDocument, ObjectiveDocument, ObjectiveOutcome } from './documents.ts';
import { holdingOn, type Evidence } from './evidence.ts';
import type { ProjectDocument } from './project-documents.ts';
import { numberSortKey } from './search-keys.ts';
import { cutStretches } from './stretches.ts';

interface Outcome {
  readonly outcome: ObjectiveOutcome;
  readonly outcomeSources: readonly Citation[];
}

/** What is known of one project of an objective on a day. */
interface Progress {
  readonly publishedIn: number | null;
  readonly sources: readonly Citation[];
}

/** The objectives, in a stretch of days for each change of their outcome. */
export function loadObjectives(
  evidence: Evidence,
  projects: readonly ProjectDocument[],
): readonly ObjectiveDocument[] {
  const { collection } = evidence;
  return [...buildTimelines(collection.facts, 'objective', collection).values()]
    .flat()
    .flatMap((version) => loadObjective(version, evidence, projects));
}

/** The indicators. */
export function loadIndicators({ collection }: Evidence): readonly IndicatorDocument[] {
  return [...buildTimelines(collection.facts, 'indicator', collection).values()].flat().map((version) => {
    const value = claimed<'indicator'>(version);
    const [committee = '', number = ''] = version.key.split('|');
    const sortKey = numberSortKey(version.key);
    return {
      ...versionHead(version),
      committee,
      number,
      sortKey,
      category: value('category'),
      name: value('name'),
    };
  });
}

function loadObjective(
  version: Version,
  evidence: Evidence,
  documents: readonly ProjectDocument[],
): readonly ObjectiveDocument[] {
  const value = claimed<'objective'>(version);
  const [committee = '', number = ''] = version.key.split('|');
  const [targetYear, ongoing, projects] = [value('targetYear'), value('ongoing'), value('projects') ?? []];
  const own = documents.filter(({ key }) => projects.includes(key));
  const days = [
    ...own.map(({ from }) => from),
    ...(targetYear === null ? [] : [`${String(targetYear + 1)}-01-01`]),
  ];
  const changes = days.filter((day) => version.from < day && day < version.to);
  return cutStretches([version], changes).map(({ from, to }) => ({
    ...versionHead(version),
    _id: `${version.key}@${from}`,
    from,
    to,
    committee,
    number,
    sortKey: numberSortKey(version.key),
    title: value('title'),
    targetYear,
    ongoing,
    projects,
    ...judgeOutcome(
      projects.map((project) => progressOf(project, own, evidence, from)),
      { targetYear, isOngoing: ongoing === true },
      from,
    ),
  }));
}

function judgeOutcome(
  progress: readonly Progress[],
  { targetYear, isOngoing }: { readonly targetYear: number | null; readonly isOngoing: boolean },
  day: Day,
): Outcome {
  if (isOngoing) return { outcome: 'OPEN', outcomeSources: [] };
  if (progress.length === 0) return { outcome: 'UNKNOWN', outcomeSources: [] };
  const years = progress.flatMap(({ publishedIn }) => publishedIn ?? []);
  const sources = progress.flatMap((one) => one.sources);
  if (years.length === progress.length) {
    const isLate = targetYear !== null && Math.max(...years) > targetYear;
    return isLate
      ? showComputed('REACHED_LATE', sources, 'all projects are published, not all by the target year')
      : showComputed('REACHED', sources, 'all projects are published by the target year');
  }
  if (targetYear === null || day <= `${String(targetYear)}-12-31`) {
    return showComputed('OPEN', sources, 'not all projects are published');
  }
  const shownLater = progress
    .filter(({ publishedIn }) => publishedIn === null)
    .flatMap((one) => one.sources)
    .filter(({ asOf }) => lastDay(asOf) > `${String(targetYear)}-12-31`);
  return shownLater.length === 0
    ? { outcome: 'UNKNOWN', outcomeSources: [] }
    : showComputed(
        'MISSED',
        shownLater,
        'a source of a later day than the target year shows a project that is not published',
      );
}

function showComputed(outcome: ObjectiveOutcome, sources: readonly Citation[], reason: string): Outcome {
  const outcomeSources = distinctCitations(sources).map((source): Citation => ({
    ...source,
    basis: 'computed',
    reason,
  }));
  return { outcome, outcomeSources };
}

function progressOf(
  project: string,
  documents: readonly ProjectDocument[],
  { publications }: Evidence,
  day: Day,
): Progress {
  const years = (publications.get(project) ?? []).flatMap(({ designation, versions }) =>
    holdingOn(versions, day).flatMap((version) => yearOf(designation, version) ?? []),
  );
  const known = documents.find(({ key, from, to }) => key === project && from <= day && day < to);
  return {
    publishedIn: years.length === 0 ? null : Math.min(...years),
    sources: known === undefined || known.status === 'NAMED' ? [] : known.statusSources,
  };
}

function yearOf(designation: string, version: Version): number | null {
  const publishedOn = claimed<'publication'>(version)('publishedOn');
  if (publishedOn !== null) return Number(publishedOn.slice(0, 4));
  const parsed = parseDocumentReference(designation);
  return parsed.ok ? parsed.value.year : null;
}
