/**
 * Cost of an import of ISO's files, relative to processes that only read and parse them: its work, measured in a fresh process
 * after the code is loaded, and the whole command.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profiler } from 'node:inspector';
import { root } from '../tests/harness/processes.ts';
import type { IsoFiles } from './iso-files.ts';
import { medianOf } from './measure.ts';
import { runMeasured, type Finished, type Work } from './measured-process.ts';
import { sharePhases } from './profile-phases.ts';

export interface IsoSize {
  readonly times: number;
  readonly files: IsoFiles;
  /** Folder for everything of this size. */
  readonly folder: string;
  /** Limit of the heap; null for Node's default. */
  readonly heapMegabytes: number | null;
}

/** The day of the made-up files. */
export const FIRST_DAY = '2025-05-21';

interface Runs {
  readonly empty: Finished[];
  /** Lines from Node's readline, each parsed. */
  readonly reading: Finished[];
  /** Lines found in the bytes, each parsed. */
  readonly readingBytes: Finished[];
  /** The work of an import without the start of its command. */
  readonly working: Finished[];
  /** The whole command. */
  readonly importing: Finished[];
}

export const factsFolderOf = ({ folder }: IsoSize): string => join(folder, 'facts');

/** Prints the comparison, and returns the sizes whose import succeeded. */
export async function compareImports(sizes: readonly IsoSize[], rounds: number): Promise<readonly IsoSize[]> {
  console.log(
    `\nImport of committees and deliverables relative to reading and parsing them (medians of ${rounds})`,
  );
  const done: { readonly size: IsoSize; readonly runs: Runs }[] = [];
  for (const size of sizes) {
    try {
      const runs = await takeTurns(size, rounds);
      done.push({ size, runs });
      console.log(describeRuns(size, runs));
    } catch (error) {
      console.log(`  ${size.times}x: no import: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const [first, last] = [done[0], done.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) console.log(describeGrowth(first, last));
  if (first !== undefined) await describePhases(first.size);
  return done.map(({ size }) => size);
}

async function takeTurns(size: IsoSize, rounds: number): Promise<Runs> {
  const runs: Runs = { empty: [], reading: [], readingBytes: [], working: [], importing: [] };
  const script = (name: string) => join(root, 'bench', name);
  const { folder, heapMegabytes } = size;
  const paths = [size.files.committees, size.files.deliverables];
  const aside = join(folder, 'work');
  for (let round = 0; round < rounds; round += 1) {
    runs.empty.push(await runMeasured('cli/main.js', ['import', '--help'], {}, null));
    runs.reading.push(await runMeasured(script('read-lines.js'), paths, {}, null));
    runs.readingBytes.push(await runMeasured(script('read-bytes.js'), paths, {}, null));
    runs.working.push(
      await runMeasured(script('import-files.js'), [aside, FIRST_DAY, ...paths], {}, heapMegabytes),
    );
    await rm(aside, { recursive: true });
    runs.importing.push(await importFresh(size, {}));
  }
  return runs;
}

async function importFresh(size: IsoSize, env: Readonly<Record<string, string>>): Promise<Finished> {
  const { files, folder, heapMegabytes } = size;
  const facts = factsFolderOf(size);
  await rm(facts, { recursive: true, force: true });
  return runMeasured(
    'cli/main.js',
    ['import', files.committees, files.deliverables, '--as-of', FIRST_DAY],
    {
      ...env,
      FACTS_DIR: facts,
      PRIVATE_FACTS_DIR: join(folder, 'private'),
      FETCHED_DIR: join(folder, 'fetched'),
    },
    heapMegabytes,
  );
}

type Figure = Exclude<keyof Finished, 'work'>;

const median = (runs: readonly Finished[], what: Figure): number => medianOf(runs.map((run) => run[what]));
const medianWork = (runs: readonly Finished[], what: keyof Work): number =>
  medianOf(runs.map(({ work }) => work?.[what] ?? Number.NaN));
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function describeRuns(
  { times, heapMegabytes }: IsoSize,
  { empty, reading, readingBytes, working, importing }: Runs,
): string {
  const ratio = (imported: number, read: number) =>
    `${(imported / read).toFixed(1)} times (${seconds(imported)} over ${seconds(read)})`;
  const work = (what: keyof Work, read: readonly Finished[]) =>
    ratio(medianWork(working, what), medianWork(read, what));
  const whole = (what: keyof Work) => ratio(median(importing, what), median(reading, what));
  return [
    `  ${times}x, heap ${heapMegabytes === null ? 'as by default in Node' : `up to ${heapMegabytes} MB`}`,
    `    work only:         CPU ${work('cpuMs', reading)}, clock ${work('wallMs', reading)}`,
    `    over the cheapest: CPU ${work('cpuMs', readingBytes)}, clock ${work('wallMs', readingBytes)}`,
    `    the whole command: CPU ${whole('cpuMs')}, clock ${whole('wallMs')}; its start takes ${seconds(median(empty, 'cpuMs'))}`,
    `    peak memory ${megabytes(median(importing, 'peakRss'))}`,
  ].join('\n');
}

function describeGrowth(
  first: { readonly size: IsoSize; readonly runs: Runs },
  last: { readonly size: IsoSize; readonly runs: Runs },
): string {
  const size = last.size.times / first.size.times;
  const [work, before] = [last, first].map(({ runs }) => medianWork(runs.working, 'cpuMs'));
  const growth = (what: Figure) =>
    (median(last.runs.importing, what) / median(first.runs.importing, what)).toFixed(1);
  return (
    `  ${size} times the data: the work takes ${((work ?? 0) / (before ?? 1)).toFixed(1)} times the CPU, ` +
    `the command ${growth('cpuMs')} times, ${growth('peakRss')} times the peak memory`
  );
}

/** In a separate run, because profiling costs time. */
async function describePhases(size: IsoSize): Promise<void> {
  const path = join(size.folder, 'import.cpuprofile');
  await importFresh(size, { PROFILE_TO: path });
  const profile = JSON.parse(await readFile(path, 'utf8')) as Profiler.Profile;
  const lines = sharePhases(profile).map(
    ({ phase, share }) => `    ${phase.padEnd(44)} ${(100 * share).toFixed(0).padStart(3)} %`,
  );
  console.log([`  CPU time of the import by phase at ${size.times}x`, ...lines].join('\n'));
}
