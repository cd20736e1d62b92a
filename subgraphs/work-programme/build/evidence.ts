/** Everything that facts state about projects, by project number: their own history, programmes, publications. */
import type { Rosters } from '../../../history/collect-rosters.ts';
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { knownProjects } from '../../../history/known-projects.ts';
import { parseProjectNumber } from '../../../vocabulary/document-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { groupBy, groupByEach } from '../../../vocabulary/group-by.ts';
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
  /** Rows of the ISO list of projects. */
  readonly listings: ReadonlyMap<string, readonly Listing[]>;
  readonly programmes: ReadonlyMap<string, readonly ProgrammeHistory[]>;
  readonly publications: ReadonlyMap<string, readonly PublicationHistory[]>;
  /** From the day on which another kind of fact first names the project. */
  readonly mentions: ReadonlyMap<string, Version>;
  readonly jointGroups: ReadonlyMap<string, readonly Version[]>;
  /** Statements on the stage, oldest first. */
  readonly stageSteps: ReadonlyMap<string, readonly StageStep[]>;
  readonly rosters: Rosters;
}

/** Kinds with histories of their own in the evidence. */
const ownKinds = ['project', 'programme-entry', 'publication'] as const;

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
    mentions: collectMentions(collection, 'project', (project) => project, ownKinds),
    jointGroups: collection.timelines('joint-group'),
    stageSteps: collectSteps(collection, listings),
    rosters: collection.rosters,
  };
}

/** True for a row of a programme that states that another committee administers the project. */
export function isAdministeredElsewhere({ values }: Version): boolean {
  return values['administeredElsewhere'] === true;
}

function gatherProgrammes(collection: FactCollection): ReadonlyMap<string, readonly ProgrammeHistory[]> {
  const histories = buildSubjectTimelines(collection, 'programme-entry').map(
    ({ subject: { committee, project }, versions }) => ({ committee, project, versions }),
  );
  return groupBy(histories, ({ project }) => project);
}

/** Publications by the stated project, or else by the known project of the same number. Most have none. */
function gatherPublications(
  collection: FactCollection,
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly PublicationHistory[]> {
  const timelines = collection.timelines('publication');
  const histories = [...timelines].map(([designation, versions]) => ({ designation, versions }));
  return groupByEach(histories, ({ designation, versions }) => {
    const [stated] = versions.flatMap((version) => claimed<'publication'>(version)('project') ?? []);
    if (stated !== undefined) return [stated];
    const parsed = parseProjectNumber(designation);
    return parsed.ok && known.has(parsed.value) ? [parsed.value] : [];
  });
}
