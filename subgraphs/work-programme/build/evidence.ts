/**
 * What the facts say that bears on a project: its own history, the programmes that list it, its publications.
 * In: a fact collection. Out: histories by project number, and complete lists with their place. Not for: documents.
 */
import type { Rosters } from '../../../history/collect-rosters.ts';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { knownProjects } from '../../../history/known-projects.ts';
import { parseProjectNumber } from '../../../vocabulary/document-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { SubjectOf } from '../../../facts/fact-kinds.ts';
import { groupBy, groupByEach } from '../../../vocabulary/group-by.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Version } from '../../../history/timeline.ts';
import { collectMentions } from './first-mentions.ts';
import { buildProjectHistories, gatherListings, type Listing } from './listings.ts';
import type { StageStep } from '../documents-projects.ts';
import { collectSteps } from './stage-history.ts';

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
  /** The numbers of all projects. */
  readonly known: ReadonlySet<string>;
  readonly projects: ReadonlyMap<string, readonly Version[]>;
  /** Where ISO's list of all projects has them. */
  readonly listings: ReadonlyMap<string, readonly Listing[]>;
  readonly programmes: ReadonlyMap<string, readonly ProgrammeHistory[]>;
  readonly publications: ReadonlyMap<string, readonly PublicationHistory[]>;
  /** By project, from the day on which anything else first names it. */
  readonly mentions: ReadonlyMap<string, Version>;
  readonly jointGroups: ReadonlyMap<string, readonly Version[]>;
  /** Per project, everything said of its stage, oldest first. */
  readonly stageSteps: ReadonlyMap<string, readonly StageStep[]>;
  readonly rosters: Rosters;
}

const mentioningKinds = [
  'milestone',
  'document',
  'ballot',
  'meeting',
  'comment-round',
  'objective',
  'resolution',
] as const;

/** Gathers the evidence of all projects. */
export function gatherEvidence(collection: FactCollection): Evidence {
  const known = knownProjects(collection.facts);
  const listings = gatherListings(collection);
  return {
    collection,
    known,
    projects: buildProjectHistories(collection),
    listings,
    programmes: gatherProgrammes(collection),
    publications: gatherPublications(collection, known),
    mentions: collectMentions(collection, mentioningKinds, projectsNamedBy),
    jointGroups: collection.timelines('joint-group'),
    stageSteps: collectSteps(collection, listings),
    rosters: collection.rosters,
  };
}

/** The last day on which a source still says it. */
export function lastSaid(version: Version): Day {
  return version.sources
    .map(({ asOf }) => lastDay(asOf))
    .reduce((a, b) => (a > b ? a : b), version.validFrom);
}

function gatherProgrammes(collection: FactCollection): ReadonlyMap<string, readonly ProgrammeHistory[]> {
  const histories = buildSubjectTimelines(collection, 'programme-entry').map(
    ({ subject: { committee, project }, versions }) => ({ committee, project, versions }),
  );
  return groupBy(histories, ({ project }) => project);
}

/** Publications of projects: as a source states, else of the same number. Most publications have no known project. */
function gatherPublications(
  collection: FactCollection,
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly PublicationHistory[]> {
  const timelines = collection.timelines('publication');
  const histories = [...timelines].map(([designation, versions]) => ({ designation, versions }));
  return groupByEach(histories, ({ designation, versions }) => {
    const stated = versions.map(({ values }) => values['project']).find((value) => typeof value === 'string');
    if (stated !== undefined) return [stated];
    const parsed = parseProjectNumber(designation);
    return parsed.ok && known.has(parsed.value) ? [parsed.value] : [];
  });
}

function projectsNamedBy(
  { values }: Version,
  subject: SubjectOf<(typeof mentioningKinds)[number]>,
): readonly string[] {
  if ('milestone' in subject) return [subject.project];
  const effects = (values['effects'] ?? []) as readonly { readonly project?: string }[];
  const listed = (values['projects'] ?? []) as readonly string[];
  const single = typeof values['project'] === 'string' ? [values['project']] : [];
  return [...effects.flatMap(({ project }) => project ?? []), ...listed, ...single];
}
