/**
 * Objectives and indicators of business plans. The outcome of an objective is computed from the years in which its projects
 * were published. It is MISSED only if a source dated after the target year shows a project that is not published.
 */
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { distinctPlaces } from '../../../facts/citations.ts';
import { parseDocumentReference } from '../../../vocabulary/document-reference.ts';
import type { SubjectOf } from '../../../facts/fact-kinds.ts';
import { padNumbers } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { END_OF_TIME, firstDay, lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { versionOn, cutAt } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { IndicatorDocument, ObjectiveDocument, ObjectiveOutcome } from '../documents.ts';
import type { Evidence } from './evidence.ts';
import type { ProjectDocument } from '../documents-projects.ts';

interface Outcome {
  readonly outcome: ObjectiveOutcome;
  readonly outcomeSources: readonly Citation[];
}

type ProjectHistories = ReadonlyMap<string, readonly ProjectDocument[]>;

/** The progress of one project of an objective on a day. */
interface Progress {
  readonly publishedIn: number | null;
  readonly sources: readonly Citation[];
}

/** Builds objectives: one document per interval over which their outcome does not change. */
export function buildObjectives(
  evidence: Evidence,
  projects: readonly ProjectDocument[],
): readonly ObjectiveDocument[] {
  const byProject = groupBy(projects, ({ key }) => key);
  return buildSubjectTimelines(evidence.collection, 'objective').flatMap(({ subject, versions }) =>
    versions.flatMap((version) => buildObjective(subject, version, evidence, byProject)),
  );
}

export function buildIndicators({ collection }: Evidence): readonly IndicatorDocument[] {
  return buildSubjectTimelines(collection, 'indicator').flatMap(({ subject, versions }) =>
    versions.map((version) => {
      const value = claimed<'indicator'>(version);
      return {
        ...versionHead(version),
        committee: subject.committee,
        number: subject.indicator,
        sortKey: padNumbers(version.key),
        category: value('category'),
        name: value('name'),
      };
    }),
  );
}

function buildObjective(
  { committee, objective: number }: SubjectOf<'objective'>,
  version: Version,
  evidence: Evidence,
  byProject: ProjectHistories,
): readonly ObjectiveDocument[] {
  const value = claimed<'objective'>(version);
  const [targetYear, ongoing, projects] = [value('targetYear'), value('ongoing'), value('projects') ?? []];
  // The first day after the target year.
  const overdue = targetYear === null ? END_OF_TIME : `${String(targetYear + 1)}-01-01`;
  const days = projects.flatMap((project) => byProject.get(project) ?? []).map(({ validFrom }) => validFrom);
  return cutAt([version], [...days, overdue]).map((piece) => ({
    ...versionHead(piece),
    committee,
    number,
    sortKey: padNumbers(version.key),
    title: value('title'),
    targetYear,
    ongoing,
    projects,
    ...judgeOutcome(
      projects.map((project) => progressOf(project, byProject, evidence, piece.validFrom)),
      { overdue, isOngoing: ongoing === true },
      piece.validFrom,
    ),
  }));
}

function judgeOutcome(
  progress: readonly Progress[],
  { overdue, isOngoing }: { readonly overdue: Day; readonly isOngoing: boolean },
  day: Day,
): Outcome {
  if (isOngoing) return { outcome: 'OPEN', outcomeSources: [] };
  if (progress.length === 0) return { outcome: 'UNKNOWN', outcomeSources: [] };
  const years = progress.flatMap(({ publishedIn }) => publishedIn ?? []);
  const sources = progress.flatMap((one) => one.sources);
  if (years.length === progress.length) {
    const isLate = years.some((year) => firstDay(String(year)) >= overdue);
    return isLate
      ? showComputed('REACHED_LATE', sources, 'all projects are published, not all by the target year')
      : showComputed('REACHED', sources, 'all projects are published by the target year');
  }
  if (day < overdue) return showComputed('OPEN', sources, 'not all projects are published');
  const shownLater = progress
    .filter(({ publishedIn }) => publishedIn === null)
    .flatMap((one) => one.sources)
    .filter(({ asOf }) => lastDay(asOf) >= overdue);
  return shownLater.length === 0
    ? { outcome: 'UNKNOWN', outcomeSources: [] }
    : showComputed(
        'MISSED',
        shownLater,
        'a source dated after the target year shows a project that is not published',
      );
}

function showComputed(outcome: ObjectiveOutcome, sources: readonly Citation[], reason: string): Outcome {
  const outcomeSources = distinctPlaces(sources).map((source): Citation => ({
    ...source,
    basis: 'computed',
    reason,
  }));
  return { outcome, outcomeSources };
}

function progressOf(
  project: string,
  byProject: ProjectHistories,
  { publications }: Evidence,
  day: Day,
): Progress {
  const years = (publications.get(project) ?? []).flatMap(({ designation, versions }) => {
    const version = versionOn(versions, day);
    return version === undefined ? [] : (yearOf(designation, version) ?? []);
  });
  const known = versionOn(byProject.get(project) ?? [], day);
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
