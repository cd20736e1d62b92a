/**
 * `npm run bench:iso`: cost of importing, storing and serving all of ISO, at the real size and at a multiple. Only ratios within
 * one run mean anything. Options: `--times 1,10`, `--rounds 3` of imports, `--weeks 52`, `--heap 16000` megabytes above 1x,
 * `--parts import,serving,editions`, `--beyond-ascii 5` of a hundred scopes.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup as buildProject } from '../tests/harness/build.ts';
import { compareEditions, compareReimport } from './iso-editions.ts';
import { SCOPES_BEYOND_ASCII, writeIsoFiles } from './iso-files.ts';
import { compareImports, type IsoSize } from './iso-import.ts';
import { compareServing } from './iso-serving.ts';

const SEED = 20250521;

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10' },
    rounds: { type: 'string', default: '3' },
    weeks: { type: 'string', default: '52' },
    heap: { type: 'string', default: '16000' },
    'beyond-ascii': { type: 'string', default: String(SCOPES_BEYOND_ASCII) },
    parts: { type: 'string', default: 'import,serving,editions' },
  },
});

async function makeSize(folder: string, times: number): Promise<IsoSize> {
  const files = await writeIsoFiles(folder, times, SEED, Number(options['beyond-ascii']));
  const heapMegabytes = times > 1 ? Number(options.heap) : null;
  return { times, files, folder: await mkdtemp(join(folder, `${times}x-`)), heapMegabytes };
}

async function compareAll(folder: string): Promise<void> {
  const sizes: IsoSize[] = [];
  for (const times of options.times.split(',').map(Number)) sizes.push(await makeSize(folder, times));
  const parts = new Set(options.parts.split(','));
  console.log(`Sizes ${options.times}; Node ${process.version}; alternating candidates`);
  // The server reads the facts that the imports wrote.
  if (parts.has('import') || parts.has('serving')) {
    buildProject();
    const imported = await compareImports(sizes, Number(options.rounds));
    if (parts.has('serving')) await compareServing(imported);
  }
  const [first] = sizes;
  if (!parts.has('editions') || first === undefined) return;
  await compareReimport(first);
  await compareEditions(first, Number(options.weeks));
}

const folder = await mkdtemp(join(tmpdir(), 'bench-iso-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await compareAll(folder);
