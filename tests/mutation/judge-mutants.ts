/** Runs one test file over its mutants in a process of its own, which is ended where a mutant hangs it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './mutants.ts';
import { PLAN_VARIABLE, type MutationEvent, type Plan } from './plan.ts';

const root = resolve(import.meta.dirname, '../..');
const config = join(import.meta.dirname, 'vitest.mutation.config.ts');

/** How long a process may report nothing, in ms, beside a multiple of what the tests take without a mutant. */
const PATIENCE = 30_000;

export interface Judgement {
  readonly covered: ReadonlySet<number>;
  readonly killed: ReadonlySet<number>;
  /** Why the test file judges nothing: it fails without a mutant. */
  readonly failure: string | null;
}

export async function judgeMutants(testFile: string, mutants: readonly Mutant[]): Promise<Judgement> {
  const covered = new Set<number>();
  const killed = new Set<number>();
  let open = mutants;
  while (open.length > 0) {
    const { events, output, exitCode } = await runTestFile(testFile, open);
    const ready = events.find((event) => event.kind === 'ready');
    if (ready === undefined) return { covered, killed, failure: exitCode === 0 ? null : output };
    if (ready.failure !== null) return { covered, killed, failure: ready.failure };
    for (const id of ready.covered) covered.add(id);
    for (const event of events) if (event.kind === 'judged' && event.killed) killed.add(event.id);
    const last = events.at(-1);
    if (last?.kind !== 'started') break;
    killed.add(last.id);
    const started = new Set(events.map((event) => (event.kind === 'started' ? event.id : 0)));
    open = open.filter(({ id }) => covered.has(id) && !started.has(id));
  }
  return { covered, killed, failure: null };
}

interface Run {
  readonly events: readonly MutationEvent[];
  readonly output: string;
  /** 0 without any event where all tests are skipped. */
  readonly exitCode: number | null;
}

async function runTestFile(testFile: string, mutants: readonly Mutant[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  const plan: Plan = { events: join(folder, 'events.ndjson'), mutants };
  writeFileSync(plan.events, '');
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const read = (): readonly MutationEvent[] =>
    readFileSync(plan.events, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as MutationEvent);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, testFile];
  const env = { ...process.env, [PLAN_VARIABLE]: join(folder, 'plan.json') };
  const child = spawn(process.execPath, vitest, { cwd: root, env, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  // A group of its own, so that a worker in an endless loop ends with it; an interrupt does not reach it.
  const endGroup = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const interrupt = (): void => {
    endGroup();
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const watch = watchSilence(read, endGroup);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  const events = read();
  rmSync(folder, { recursive: true });
  return { events, output, exitCode: child.exitCode };
}

/** Calls `end` where nothing new is reported for too long. */
function watchSilence(read: () => readonly MutationEvent[], end: () => void): NodeJS.Timeout {
  let seen = -1;
  let since = Date.now();
  return setInterval(() => {
    const events = read();
    const [ready] = events;
    const patience = ready?.kind === 'ready' ? PATIENCE + 5 * ready.ms : 10 * PATIENCE;
    if (events.length !== seen) [seen, since] = [events.length, Date.now()];
    else if (Date.now() - since > patience) end();
  }, 500);
}
