/** Latency of reads during imports into MongoDB, relative to the same reads without an import. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { connectMongo } from '../store/mongo-connection.ts';
import { madeUpStatements } from '../tests/harness/command-line.ts';
import { startMongodbServer } from '../tests/harness/mongodb-server.ts';
import { runToEnd, startProcess, stopAll } from '../tests/harness/processes.ts';
import { postQuery } from '../tests/harness/tiny-federation.ts';
import { percentileOf } from './measure.ts';

const READERS = 8;
/** Each with and without an import, alternately, so that a slow moment of the machine affects both. */
const ROUNDS = 6;
/** A page of a list, an entity, and its parts from two subgraphs. */
const QUERY = `{
  committees(first: 20) { totalCount nodes { reference title } }
  committee(reference: "ISO/TC 307") { title projects(first: 10) { nodes { reference } } }
}`;

interface Reads {
  readonly times: number[];
  errors: number;
}

/** Sends queries until `done` settles, each reader one at a time; records times in milliseconds. */
async function readWhile(url: string, done: Promise<unknown>, reads: Reads): Promise<void> {
  let isDone = false;
  const ended = done.finally(() => {
    isDone = true;
  });
  const read = async (): Promise<void> => {
    while (!isDone) {
      const start = performance.now();
      const answer = await postQuery(url, QUERY).catch(() => null);
      reads.times.push(performance.now() - start);
      if (answer?.status !== 200 || answer.body.errors !== undefined) reads.errors += 1;
    }
  };
  await Promise.all([ended, ...Array.from({ length: READERS }, read)]);
}

/** Compares and prints, or prints why there is no MongoDB. */
export async function compareImportUnderLoad(given: string | undefined): Promise<void> {
  const server = given === undefined ? await startMongodbServer() : null;
  if (server?.kind === 'missing') {
    console.log(`Reads during an import: no MongoDB: ${server.reason}`);
    return;
  }
  const address = new URL(given ?? server?.uri ?? '');
  address.pathname = `/bench-import-${process.pid}`;
  try {
    console.log(
      describe(await takeTurns(address.href), server === null ? 'MongoDB' : 'the MongoDB test double'),
    );
  } finally {
    const connection = connectMongo({ uri: address.href });
    await connection.run(({ db }) => db.dropDatabase());
    await connection.close();
    await server?.stop();
  }
}

/** Reads without and with an import, alternately. */
async function takeTurns(uri: string): Promise<{ readonly alone: Reads; readonly during: Reads }> {
  const env = { MONGODB_URI: uri };
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'made-up.yaml');
  const alone: Reads = { times: [], errors: 0 };
  const during: Reads = { times: [], errors: 0 };
  const importOnce = async (round: number): Promise<number> => {
    await writeFile(file, madeUpStatements('made-up', 'ISO/TC 999', `Round ${round}`));
    const start = performance.now();
    const { code, err } = await runToEnd('cli/main.js', env, ['import', file]);
    if (code !== 0) throw new Error(`the import exited with ${String(code)}: ${err}`);
    return performance.now() - start;
  };
  let lasts = await importOnce(0);
  const graph = await startProcess('cli/main.js', env, ['start']);
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      await readWhile(graph.url, new Promise((resolve) => setTimeout(resolve, lasts)), alone);
      const imported = importOnce(round);
      await readWhile(graph.url, imported, during);
      lasts = await imported;
    }
    return { alone, during };
  } finally {
    await stopAll([graph]);
    await rm(folder, { recursive: true });
  }
}

function describe({ alone, during }: Awaited<ReturnType<typeof takeTurns>>, store: string): string {
  const ratio = (part: number) =>
    (percentileOf(during.times, part) / percentileOf(alone.times, part)).toFixed(2);
  return [
    `Reads during an import, relative to reads without (${READERS} readers, ${ROUNDS} imports, on ${store})`,
    `  median ${ratio(0.5)}, p99 ${ratio(0.99)}; ` +
      `${during.times.length} and ${alone.times.length} reads, ${during.errors + alone.errors} errors`,
  ].join('\n');
}
