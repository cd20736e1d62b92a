/** The steps of projects from stage to stage, from the claims of all sources. */
import { citeFact, distinctPlaces } from '../../../facts/citations.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { FactOf } from '../../../facts/facts.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { locatorPosition, type Provenance } from '../../../facts/provenance.ts';
import type { Listing } from './listings.ts';
import type { StageStep } from '../documents-projects.ts';

/** The steps up to a day. A claim that repeats the last step, or one of the same day, is a further source of it. */
export function buildStageHistory(claims: readonly StageStep[], day: Day): readonly StageStep[] {
  const steps: StageStep[] = [];
  for (const step of claims) {
    if (lastDay(step.on) > day) break;
    const index = steps.findIndex(
      (earlier) => isSameStage(earlier, step) && (earlier.on === step.on || earlier === steps.at(-1)),
    );
    const before = steps[index];
    if (before === undefined) steps.push(step);
    else steps[index] = { ...before, sources: distinctPlaces([...before.sources, ...step.sources]) };
  }
  return steps;
}

function isSameStage(a: StageStep, b: StageStep): boolean {
  return a.stage === b.stage && a.stagedReference === b.stagedReference;
}

/** All claims on stages by project, oldest first. */
export function collectSteps(
  collection: FactCollection,
  listings: ReadonlyMap<string, readonly Listing[]>,
): ReadonlyMap<string, readonly StageStep[]> {
  const projects = new Map(
    [...listings].flatMap(([project, list]) => list.map(({ isoId }) => [isoId, project] as const)),
  );
  const claims = [
    ...collection.factsOf('project').flatMap((fact) => stepOfProject(fact)),
    ...collection.factsOf('publication').flatMap((fact) => {
      const project = projects.get(fact.values.isoId ?? 0);
      return project === undefined ? [] : stepOfPublication(fact, project);
    }),
  ];
  const byProject = groupBy(claims.sort(compareClaims), ({ project }) => project);
  return new Map([...byProject].map(([project, list]) => [project, list.map(({ step }) => step)]));
}

interface StageClaim {
  readonly project: string;
  readonly fact: Provenance;
  readonly step: StageStep;
}

function stepOfProject(fact: FactOf<'project'>): readonly StageClaim[] {
  const { stage = null, stagedReference = null } = fact.values;
  if (stage === null && stagedReference === null) return [];
  return [{ project: fact.subject.project, fact, step: stepOf(fact, stage, stagedReference) }];
}

/** The ISO record of a project continues as that of its publication, with the same id. */
function stepOfPublication(fact: FactOf<'publication'>, project: string): readonly StageClaim[] {
  const { stage } = fact.values;
  return stage === undefined ? [] : [{ project, fact, step: stepOf(fact, stage, fact.subject.designation) }];
}

function stepOf(fact: Provenance, stage: string | null, stagedReference: string | null): StageStep {
  const statedAs = fact.stated?.['stagedReference'] ?? fact.stated?.['stage'] ?? null;
  return { on: fact.asOf, stage, stagedReference, sources: [citeFact(fact, statedAs)] };
}

function compareClaims({ fact: a }: StageClaim, { fact: b }: StageClaim): number {
  return (
    compareText(lastDay(a.asOf), lastDay(b.asOf)) ||
    compareText(a.source, b.source) ||
    locatorPosition(a.locator) - locatorPosition(b.locator)
  );
}
