/**
 * `npm run bench:network`: the cost of the liaison network of all of ISO, at the real size and at a multiple of it.
 * Options: `--times 1,10`, `--rounds 15`, `--years 8`, `--heap 8000` (megabytes above 1x), `--parts questions,load`. Prints
 * medians and ratios; only ratios within one run are meaningful.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup as buildProject } from '../tests/harness/build.ts';
import { stopAll } from '../tests/harness/processes.ts';
import { writeIsoFiles } from './iso-files.ts';
import { factsFolderOf, type IsoSize } from './iso-import.ts';
import { questionKinds } from './iso-questions.ts';
import { startMeasured } from './measured-process.ts';
import { daysUpToFirst, importEditions } from './network-files.ts';
import { compareBesideMeasures } from './network-load.ts';
import { networkKinds, newNetworks, seriesKinds } from './network-questions.ts';
import { compareKinds, type ServedNetwork } from './network-serving.ts';

const SEED = 20250521;

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10' },
    rounds: { type: 'string', default: '15' },
    years: { type: 'string', default: '8' },
    heap: { type: 'string', default: '8000' },
    parts: { type: 'string', default: 'questions,load' },
  },
});

const days = daysUpToFirst(Number(options.years));

async function importSize(folder: string, times: number): Promise<IsoSize> {
  const files = await writeIsoFiles(folder, times, SEED);
  const heapMegabytes = times > 1 ? Number(options.heap) : null;
  const size: IsoSize = { times, files, folder: await mkdtemp(join(folder, `${times}x-`)), heapMegabytes };
  await importEditions(size, days);
  return size;
}

/** New servers, with empty caches. */
async function serveAll(
  sizes: readonly IsoSize[],
  compare: (served: readonly ServedNetwork[]) => Promise<void>,
): Promise<void> {
  const served: ServedNetwork[] = [];
  try {
    for (const size of sizes) {
      served.push({ size, server: await startMeasured(factsFolderOf(size), size.heapMegabytes) });
    }
    await compare(served);
  } finally {
    await stopAll(served.map(({ server }) => server.running));
  }
}

async function compareQuestions(served: readonly ServedNetwork[]): Promise<void> {
  const again = Number(options.rounds);
  console.log(
    `\nQueries over HTTP, relative to the first one repeated: first request, and repeated (medians of ${again})`,
  );
  await compareKinds(served, networkKinds(days), { first: days.length - 2, again });
  console.log('\nSeries, in the same way');
  await compareKinds(served, seriesKinds(days), { first: 2, again });
}

async function compareLoad(served: readonly ServedNetwork[]): Promise<void> {
  console.log('\nA plain committee query while measures are computed, relative to an idle server');
  const plain = questionKinds([])
    .find(({ name }) => name === 'point: a committee')
    ?.variant(0);
  if (plain === undefined) throw new Error('no question about a committee');
  for (const { size, server } of served) {
    for (const networks of newNetworks(days).slice(0, size.times > 1 ? 2 : 3)) {
      // One network at 10x takes as long as a hundred at 1x.
      const questions = size.times > 1 ? networks.questions.slice(0, 3) : networks.questions;
      const name = `${size.times}x: ${networks.name}`;
      await compareBesideMeasures(server, plain, { ...networks, name, questions });
    }
  }
}

async function compareAll(folder: string): Promise<void> {
  buildProject();
  const load = () => loadavg()[0]?.toFixed(1) ?? '';
  const sizes: IsoSize[] = [];
  for (const times of options.times.split(',').map(Number)) sizes.push(await importSize(folder, times));
  console.log(`Sizes ${options.times}; Node ${process.version}; load average ${load()} at the start`);
  const parts = new Set(options.parts.split(','));
  if (parts.has('load')) await serveAll(sizes, compareLoad);
  if (parts.has('questions')) await serveAll(sizes, compareQuestions);
  console.log(`\nLoad average ${load()} at the end`);
}

const folder = await mkdtemp(join(tmpdir(), 'bench-network-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await compareAll(folder);
