/** An import that is killed at any point leaves readers all old or all new data. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation } from '../../cli/local-federation.ts';
import { startGraphServer, type GraphServer } from '../../gateway/graph-server.ts';
import { clearOrphans } from '../../store/mongo-generations.ts';
import { openMongoStore, type MongoStore } from '../../store/mongo.ts';
import { launchCommand, madeUpStatements, runCommand } from '../harness/command-line.ts';
import { startMongodbProxy } from '../harness/mongodb-proxy.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { withDatabase } from '../harness/mongodb-database.ts';

const POINTS = 20;
const READERS = 100;

/** What one answer saw: the revision, and the title that two subgraphs' data carry. */
interface Seen {
  readonly revision: unknown;
  readonly titles: readonly unknown[];
}

const question = `{
  committee(reference: "ISO/TC 999", asOf: "2021-03-01") { title }
  project(reference: "ISO 99999", asOf: "2021-03-01") { title }
}`;

/** The committee in one subgraph and its project in another have the same title. */
function statements(title: string): string {
  const project = `  - fact: project
    at: line 2
    project: ISO 99999
    committee: ISO/TC 999
    title: ${title}
...
`;
  return madeUpStatements('made-up', 'ISO/TC 999', title).replace('...\n', project);
}

/** Readers that ask until they are stopped, and all that they saw. */
function startReaders(graph: GraphServer): { readonly seen: Seen[]; stop(): Promise<void> } {
  const seen: Seen[] = [];
  let isStopped = false;
  const read = async (): Promise<void> => {
    while (!isStopped) {
      const { data, errors, extensions } = await graph.ask({ query: question });
      const { committee, project } = (data ?? {}) as Record<string, { title: unknown } | undefined>;
      seen.push({
        revision: extensions?.['revision'],
        titles: errors === undefined ? [committee?.title, project?.title] : errors,
      });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  };
  const running = Promise.all(Array.from({ length: READERS }, read));
  return {
    seen,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

/** As if the time of every lease had run out, so that no test waits for it. */
async function ageLocks({ connection }: MongoStore): Promise<void> {
  await connection.run(({ db }) =>
    db.collection('locks').updateMany({}, { $set: { expiresAt: new Date(0) } }),
  );
}

// A real server may need encryption or several hosts, which the counting proxy does not speak.
describe.skipIf(isMongodbMissing || isRealMongodb)('an import that is killed', () => {
  it('at any of 20 points never shows a mixture to 100 readers, and the next one completes', async () => {
    const database = newDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
    const file = join(folder, 'made-up.yaml');
    const uri = withDatabase(database);
    // Patient: a busy machine is no fault, and what a lost store does is asked elsewhere.
    const store = await openMongoStore({ ...database, pollMs: 100, sweepMs: 0, timeLimitMs: 20_000 });
    const graph = await startGraphServer({
      supergraphSdl: readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'),
      ...createLocalFederation({ store }),
      logger: pino({ level: 'silent' }),
    });
    onTestFinished(async () => {
      await graph.stop();
      await store.close();
      await database.drop();
      await rm(folder, { recursive: true });
    });
    const importTitle = async (title: string, stopAt: number | null) => {
      await writeFile(file, statements(title));
      const proxy = await startMongodbProxy(uri, database.database);
      const running = launchCommand({ MONGODB_URI: proxy.uri }, ['import', file]);
      if (stopAt !== null) proxy.stopAt(stopAt, () => running.process.kill('SIGKILL'));
      const { code } = await running.ended;
      await proxy.stop();
      await ageLocks(store);
      return { sent: proxy.count(), isKilled: code === null };
    };
    expect((await runCommand({ MONGODB_URI: uri }, 'rebuild')).code).toBe(0);
    const { sent } = await importTitle('Title 0', null);
    await store.refresh();
    const readers = startReaders(graph);
    let killed = 0;
    for (let point = 1; point <= POINTS; point += 1) {
      const stopAt = Math.round((sent * point) / (POINTS + 1));
      const { isKilled } = await importTitle(`Title ${String(point)}`, stopAt);
      if (isKilled) killed += 1;
    }
    await readers.stop();
    // The driver's own messages vary a little: one of the last points may come too late.
    expect(killed).toBeGreaterThanOrEqual(POINTS - 2);
    const mixed = readers.seen.filter(({ titles: [one, other] }) => one !== other || one === undefined);
    expect(mixed).toEqual([]);
    const titles = new Map<unknown, Set<unknown>>();
    for (const {
      revision,
      titles: [title],
    } of readers.seen) {
      titles.set(revision, (titles.get(revision) ?? new Set()).add(title));
    }
    expect([...titles].filter(([, seen]) => seen.size > 1)).toEqual([]);
    expect(readers.seen.length).toBeGreaterThan(READERS * 2);

    await importTitle('Title 99', null);
    await store.refresh();
    expect((await graph.ask({ query: question })).data).toEqual({
      committee: { title: 'Title 99' },
      project: { title: 'Title 99' },
    });
    expect((await runCommand({ MONGODB_URI: uri }, 'verify')).code).toBe(0);
    expect(await clearOrphans(store.connection, Date.now)).toEqual([]);
  }, 900_000);
});
