/**
 * What sources said of the stage of a project, day by day, up to a day.
 * In: facts. Out: steps, oldest first. Not for: choosing between claims; all of them are shown.
 */
import { citeFact, distinctPlaces } from '../../../facts/citations.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { FactOf } from '../../../facts/facts.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { locatorPosition, type Provenance } from '../../../facts/provenance.ts';
import type { Listing } from './listings.ts';
import type { StageStep } from '../documents-projects.ts';

/** The steps up to a day. Claims that repeat the step before them are further sources of it. */
export function buildStageHistory(said: readonly StageStep[], day: Day): readonly StageStep[] {
  const steps: StageStep[] = [];
  for (const step of said) {
    if (lastDay(step.on) > day) break;
    const index = steps.findIndex((earlier) => saysTheSame(earlier, step) && earlier.on === step.on);
    const repeated = index === -1 && isRepetition(steps.at(-1), step) ? steps.length - 1 : index;
    const before = steps[repeated];
    if (before === undefined) steps.push(step);
    else steps[repeated] = { ...before, sources: distinctPlaces([...before.sources, ...step.sources]) };
  }
  return steps;
}

function isRepetition(before: StageStep | undefined, step: StageStep): boolean {
  return before !== undefined && saysTheSame(before, step);
}

function saysTheSame(a: StageStep, b: StageStep): boolean {
  return a.stage === b.stage && a.stagedReference === b.stagedReference;
}

/** Everything said of stages, by project, oldest first. */
export function collectSteps(
  collection: FactCollection,
  listings: ReadonlyMap<string, readonly Listing[]>,
): ReadonlyMap<string, readonly StageStep[]> {
  const projects = new Map(
    [...listings].flatMap(([project, list]) => list.map(({ isoId }) => [isoId, project] as const)),
  );
  const said = [
    ...collection.factsOf('project').flatMap((fact) => stepOfProject(fact)),
    ...collection.factsOf('publication').flatMap((fact) => {
      const project = projects.get(fact.values.isoId ?? 0);
      return project === undefined ? [] : stepOfPublication(fact, project);
    }),
  ];
  const byProject = groupBy([...said].sort(compareSaid), ({ project }) => project);
  return new Map([...byProject].map(([project, list]) => [project, list.map(({ step }) => step)]));
}

interface Said {
  readonly project: string;
  readonly fact: Provenance;
  readonly step: StageStep;
}

function stepOfProject(fact: FactOf<'project'>): readonly Said[] {
  const { stage = null, stagedReference = null } = fact.values;
  if (stage === null && stagedReference === null) return [];
  return [{ project: fact.subject.project, fact, step: stepOf(fact, stage, stagedReference) }];
}

/** The record of a project goes on as that of its publication, under the same id. */
function stepOfPublication(fact: FactOf<'publication'>, project: string): readonly Said[] {
  const { stage } = fact.values;
  return stage === undefined ? [] : [{ project, fact, step: stepOf(fact, stage, fact.subject.designation) }];
}

function stepOf(fact: Provenance, stage: string | null, stagedReference: string | null): StageStep {
  const statedAs = fact.stated?.['stagedReference'] ?? fact.stated?.['stage'] ?? null;
  return { on: fact.asOf, stage, stagedReference, sources: [citeFact(fact, statedAs)] };
}

function compareSaid({ fact: a }: Said, { fact: b }: Said): number {
  return (
    compareText(lastDay(a.asOf), lastDay(b.asOf)) ||
    compareText(a.source, b.source) ||
    locatorPosition(a.locator) - locatorPosition(b.locator)
  );
}
