/**
 * A runner of vitest that runs a test file once as it is, noting which mutants each test reaches, and then once for each
 * mutant that it reached. Modules that depend on the mutated file are evaluated again, so that a mutant in what they
 * compute as they load counts; all others stay as they are, which makes it fast.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTests, type File, type Suite, type Task, type VitestRunnerImportSource } from '@vitest/runner';
import { VitestTestRunner } from 'vitest/runners';
import type { Mutant } from './mutants.ts';
import { PLAN_VARIABLE, type MutationEvent, type Plan } from './plan.ts';

/** As much of vitest's module graph as is needed to evaluate modules again. */
interface EvaluatedModule {
  readonly id: string;
  readonly file: string;
  readonly importers: ReadonlySet<string>;
  promise: unknown;
  exports: unknown;
  evaluated: boolean;
}
interface WorkerGlobals {
  __vitest_worker__: { evaluatedModules: { idToModuleMap: ReadonlyMap<string, EvaluatedModule> } };
  TypeGraphQLMetadataStorage?: unknown;
  __mutant: (id: number) => boolean;
}
const worker = globalThis as unknown as WorkerGlobals;

const plan = JSON.parse(readFileSync(process.env[PLAN_VARIABLE] ?? '', 'utf8')) as Plan;
const report = (event: MutationEvent): void => {
  appendFileSync(plan.events, `${JSON.stringify(event)}\n`);
};

/** Mutants that a run may pass more often than the run without one, before it counts as endless. */
const MORE_STEPS = 1_000_000;

const steps = { active: 0, taken: 0, limit: Infinity, covered: new Set<number>() };
worker.__mutant = (id) => {
  steps.covered.add(id);
  if (++steps.taken > steps.limit) throw new Error('endless with this mutant');
  return id === steps.active;
};

export default class MutationRunner extends VitestTestRunner {
  /** Mutants that loading and hooks reach: all tests of the file may depend on them. */
  readonly #outsideTests = new Set<number>();
  readonly #byTest = new Map<string, Set<number>>();
  readonly #started = performance.now();

  override onBeforeRunTask(test: Task): Promise<void> {
    steps.covered = new Set();
    this.#byTest.set(test.id, steps.covered);
    return super.onBeforeRunTask(test);
  }

  override onAfterRunTask(test: Task): void {
    steps.covered = this.#outsideTests;
    super.onAfterRunTask(test);
  }

  override onCollectStart(file: File): void {
    steps.covered = this.#outsideTests;
    super.onCollectStart(file);
  }

  override async onAfterRunSuite(suite: Suite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (!('filepath' in suite)) return;
    const inTests = [...this.#byTest.values()].flatMap((ids) => [...ids]);
    const covered = new Set([...this.#outsideTests, ...inTests]);
    const failure = firstFailure(suite);
    const ms = performance.now() - this.#started;
    report({ kind: 'ready', failure, ms, covered: [...covered] });
    if (failure !== null) return;
    const timeout = 10_000 + 5 * ms;
    Object.assign(this.config, { testTimeout: timeout, hookTimeout: timeout });
    const limit = steps.taken * 10 + MORE_STEPS;
    for (const mutant of plan.mutants.filter(({ id }) => covered.has(id))) {
      report({ kind: 'started', id: mutant.id });
      const killed = await this.#judge(mutant, suite.file.filepath, limit);
      report({ kind: 'judged', id: mutant.id, killed });
    }
  }

  async #judge(mutant: Mutant, testFile: string, limit: number): Promise<boolean> {
    const covers = (test: Task) =>
      this.#outsideTests.has(mutant.id) || this.#byTest.get(test.id)?.has(mutant.id) === true;
    evaluateAgain(mutant.file);
    Object.assign(steps, { active: mutant.id, taken: 0, limit, covered: new Set() });
    const [judged] = await startTests([testFile], new OneMutantRunner(this, covers));
    return judged?.result?.state === 'fail';
  }
}

function firstFailure(task: Task): string | null {
  if (task.result?.state !== 'fail') return null;
  const below = 'tasks' in task ? task.tasks.map(firstFailure).find((failure) => failure !== null) : null;
  return below ?? `${task.name}: ${task.result.errors?.[0]?.message ?? 'no error'}`;
}

/** Runs only the tests that reach the mutant, until one fails, and reports nothing to vitest. */
class OneMutantRunner extends VitestTestRunner {
  readonly #outer: VitestTestRunner;
  readonly #covers: (test: Task) => boolean;
  #failed = false;

  constructor(outer: VitestTestRunner, covers: (test: Task) => boolean) {
    super(outer.config);
    this.#outer = outer;
    this.#covers = covers;
    this.trace = outer.trace;
  }

  override importFile(path: string, source: VitestRunnerImportSource): unknown {
    return this.#outer.importFile(path, source);
  }

  override async onBeforeRunTask(test: Task): Promise<void> {
    if (this.#failed || !this.#covers(test)) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  override onAfterRunTask(test: Task): void {
    this.#failed ||= test.result?.state === 'fail';
    super.onAfterRunTask(test);
  }
}

/** Has a file and all that import it evaluated at their next import. */
function evaluateAgain(file: string): void {
  const modules = worker.__vitest_worker__.evaluatedModules.idToModuleMap;
  const dependents = new Set<EvaluatedModule>();
  const visit = (module: EvaluatedModule | undefined): void => {
    if (module === undefined || dependents.has(module)) return;
    dependents.add(module);
    for (const importer of module.importers) visit(modules.get(importer));
  };
  for (const module of modules.values()) if (module.file === resolve(file)) visit(module);
  // Classes of type-graphql register themselves in one place as they load: either all of them do so again or none.
  const all = [...dependents].some((module) => declaresTypes(module.file));
  if (all) delete worker.TypeGraphQLMetadataStorage;
  for (const module of all ? modules.values() : dependents) {
    if (/\/node_modules\/|\/tests\/mutation\/mutation-runner/.test(module.id) || !module.file.endsWith('.ts'))
      continue;
    Object.assign(module, { promise: undefined, exports: undefined, evaluated: false });
  }
}

const textOf = new Map<string, boolean>();
function declaresTypes(file: string): boolean {
  const known = textOf.get(file) ?? readFileSync(file, 'utf8').includes("from 'type-graphql'");
  textOf.set(file, known);
  return known;
}
