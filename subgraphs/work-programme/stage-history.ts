/**
 * What sources said of the stage of a project, day by day, up to a day.
 * In: facts. Out: steps, oldest first. Not for: choosing between claims; all of them are shown.
 */
import { citeFact, distinctPlaces } from '../../facts/citations.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import type { FactOf } from '../../facts/facts.ts';
import { compareText } from '../../facts/folded-text.ts';
import { groupBy } from '../../facts/group-by.ts';
import { lastDay, type Day } from '../../facts/partial-date.ts';
import { locatorPosition } from '../../facts/provenance.ts';
import type { StageStep } from './project-documents.ts';

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
export function collectSteps(collection: FactCollection): ReadonlyMap<string, readonly StageStep[]> {
  const facts = collection
    .factsOf('project')
    .filter(({ values }) => values.stage !== undefined || values.stagedReference !== undefined);
  const byProject = groupBy([...facts].sort(compareFacts), ({ subject }) => subject.project);
  return new Map([...byProject].map(([project, said]) => [project, said.map(stepOf)]));
}

function stepOf(fact: FactOf<'project'>): StageStep {
  const statedAs = fact.stated?.['stagedReference'] ?? fact.stated?.['stage'] ?? null;
  const { stage = null, stagedReference = null } = fact.values;
  return { on: fact.asOf, stage, stagedReference, sources: [citeFact(fact, statedAs)] };
}

function compareFacts(a: FactOf<'project'>, b: FactOf<'project'>): number {
  return (
    compareText(lastDay(a.asOf), lastDay(b.asOf)) ||
    compareText(a.source, b.source) ||
    locatorPosition(a.locator) - locatorPosition(b.locator)
  );
}
