/**
 * What the facts say that bears on a project: its own history, the programmes that list it, its publications.
 * In: a fact collection. Out: histories by project number, and complete lists with their place. Not for: documents.
 */
import { parseProjectNumber } from '../../facts/document-reference.ts';
import { factsOfKind, type FactCollection } from '../../facts/fact-collection.ts';
import type { FactKind } from '../../facts/fact-kinds.ts';
import { END_OF_TIME, lastDay, type Day } from '../../facts/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';
import { citeFact } from './citations.ts';
import type { StageStep } from './project-documents.ts';
import { collectSteps } from './stage-history.ts';

/** A complete list of one day, and where it stands. */
export interface CitedRoster {
  readonly day: Day;
  readonly members: ReadonlySet<string>;
  readonly citation: Citation;
}

/** The history of a project in the programme of one committee. */
export interface ProgrammeHistory {
  readonly committee: string;
  readonly versions: readonly Version[];
}

/** The history of one publication. */
export interface PublicationHistory {
  readonly designation: string;
  readonly versions: readonly Version[];
}

export interface Evidence {
  readonly collection: FactCollection;
  readonly projects: ReadonlyMap<string, readonly Version[]>;
  readonly programmes: ReadonlyMap<string, readonly ProgrammeHistory[]>;
  readonly publications: ReadonlyMap<string, readonly PublicationHistory[]>;
  /** By project, from the day on which anything else first names it. */
  readonly mentions: ReadonlyMap<string, Version>;
  readonly jointGroups: ReadonlyMap<string, readonly Version[]>;
  /** Per project, everything said of its stage, oldest first. */
  readonly stageSteps: ReadonlyMap<string, readonly StageStep[]>;
  /** By kind and scope, as in facts/rosters.ts: `programme-entry|ISO/TC 307 own`. */
  readonly rosters: ReadonlyMap<string, readonly CitedRoster[]>;
}

/** Gathers the evidence of all projects. */
export function gatherEvidence(collection: FactCollection): Evidence {
  const { facts } = collection;
  return {
    collection,
    projects: buildTimelines(facts, 'project', collection),
    programmes: gatherProgrammes(collection),
    publications: gatherPublications(collection),
    mentions: gatherMentions(collection),
    jointGroups: buildTimelines(facts, 'joint-group', collection),
    stageSteps: collectSteps(collection),
    rosters: citeRosters(collection),
  };
}

/** Every project number that any fact names. */
export function namedProjects(evidence: Evidence): readonly string[] {
  const { projects, programmes, publications, mentions } = evidence;
  return [
    ...new Set([projects, programmes, publications, mentions].flatMap((map) => [...map.keys()])),
  ].sort();
}

/** The last day on which a source still says it. */
export function lastSaid(version: Version): Day {
  return version.sources.map(({ asOf }) => lastDay(asOf)).reduce((a, b) => (a > b ? a : b), version.from);
}

/** The versions that hold on a day. */
export function holdingOn(versions: readonly Version[], day: Day): readonly Version[] {
  return versions.filter(({ from, to }) => from <= day && day < to);
}

function gatherProgrammes(collection: FactCollection): ReadonlyMap<string, readonly ProgrammeHistory[]> {
  const byProject = new Map<string, ProgrammeHistory[]>();
  for (const [key, versions] of buildTimelines(collection.facts, 'programme-entry', collection)) {
    const [committee = '', project = ''] = key.split('|');
    addTo(byProject, project, { committee, versions });
  }
  return byProject;
}

function gatherPublications(collection: FactCollection): ReadonlyMap<string, readonly PublicationHistory[]> {
  const byProject = new Map<string, PublicationHistory[]>();
  for (const [designation, versions] of buildTimelines(collection.facts, 'publication', collection)) {
    const stated = versions.map(({ values }) => values['project']).find((value) => typeof value === 'string');
    const parsed = parseProjectNumber(designation);
    const project = stated ?? (parsed.ok ? parsed.value : null);
    if (project !== null) addTo(byProject, project, { designation, versions });
  }
  return byProject;
}

function gatherMentions(collection: FactCollection): ReadonlyMap<string, Version> {
  const first = new Map<string, Version>();
  const kinds = [
    'milestone',
    'document',
    'ballot',
    'meeting',
    'comment-round',
    'objective',
    'resolution',
  ] as const;
  for (const kind of kinds) {
    for (const versions of buildTimelines(collection.facts, kind, collection).values()) {
      for (const version of versions) {
        for (const project of projectsNamedIn(kind, version)) {
          const known = first.get(project);
          if (known === undefined || version.from < known.from)
            first.set(project, mentionOf(project, version));
        }
      }
    }
  }
  return first;
}

function mentionOf(project: string, { from, sources }: Version): Version {
  return {
    key: project,
    from,
    to: END_OF_TIME,
    values: {},
    unknown: {},
    citations: {},
    sources,
    conflicts: [],
  };
}

function projectsNamedIn(kind: FactKind, { key, values }: Version): readonly string[] {
  if (kind === 'milestone') return [key.split('|')[0] ?? ''];
  const effects = (values['effects'] ?? []) as readonly { readonly project?: string }[];
  const listed = (values['projects'] ?? []) as readonly string[];
  const single = typeof values['project'] === 'string' ? [values['project']] : [];
  return [...effects.flatMap(({ project }) => project ?? []), ...listed, ...single];
}

function citeRosters({ facts }: FactCollection): ReadonlyMap<string, readonly CitedRoster[]> {
  const rosters = new Map<string, CitedRoster[]>();
  for (const fact of factsOfKind(facts, 'roster')) {
    addTo(rosters, subjectKey(fact), {
      day: lastDay(fact.asOf),
      members: new Set(fact.values.members),
      citation: citeFact(fact),
    });
  }
  for (const list of rosters.values()) list.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return rosters;
}

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
