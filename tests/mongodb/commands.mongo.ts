/** The commands on MongoDB, each in a process of its own. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { revisionOf } from '../../generations/build-generation.ts';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { factFileName, printFactFile, readFactFolder } from '../../facts/files/fact-file.ts';
import type { FactFileRecord } from '../../store/fact-archive.ts';
import { openMongoStore, type MongoStore } from '../../store/mongo.ts';
import { launchCommand, madeUpStatements, runCommand, type CommandResult } from '../harness/command-line.ts';
import { wholeEdition } from '../history/editions/made-up-series.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import { withDatabase, type TestDatabase } from '../harness/mongodb-database.ts';

let database: TestDatabase;
let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  if (isMongodbMissing) return;
  database = newDatabase();
  folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
  env = {
    MONGODB_URI: withDatabase(database),
    FACTS_DIR: join(folder, 'facts'),
    PRIVATE_FACTS_DIR: join(folder, 'private'),
  };
});

afterEach(async () => {
  if (isMongodbMissing) return;
  await database.drop();
  await rm(folder, { recursive: true });
});

const run = (...args: readonly string[]) => runCommand(env, ...args);

async function statements(id: string, committee: string, title: string, asOf?: string): Promise<string> {
  const file = join(folder, `${id}.yaml`);
  await writeFile(file, madeUpStatements(id, committee, title, asOf));
  return file;
}

async function openStore(): Promise<MongoStore> {
  const store = await openMongoStore({ ...database, sweepMs: 0 });
  onTestFinished(() => store.close());
  return store;
}

async function titleOf(committee: string): Promise<unknown> {
  const { out } = await run(
    'query',
    '--format',
    'json',
    `{ committee(reference: "${committee}") { title } }`,
  );
  return (JSON.parse(out) as { data: { committee: { title: unknown } } }).data.committee.title;
}

const winds = { id: 901, reference: 'ISO/TC 901', title: 'Winds' };

const revisionIn = ({ out }: CommandResult) => /revision ([0-9a-f]{16})/.exec(out)?.[1];

describe.skipIf(isMongodbMissing)('the commands on MongoDB', () => {
  it('import loads the bundled facts, the same file again changes nothing, and query answers', async () => {
    const early = await run('query', '{ committee(reference: "ISO/TC 999") { title } }');
    expect([early.code, early.err]).toEqual([
      2,
      'error MongoDB has no data yet; run `committee-graph import` or `committee-graph rebuild` first\n',
    ]);
    const file = await statements('made-up', 'ISO/TC 999', 'Widgets');
    const first = await run('import', file);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('MongoDB: made-up.statements.ndjson: written\nnow serving revision ');
    const before = await run('facts', 'list', '--json');
    for (const time of ['second', 'third']) {
      const again = await run('import', file);
      expect([time, again.code, revisionIn(again)]).toEqual([time, 0, revisionIn(first)]);
      expect(again.out).toContain('MongoDB: made-up.statements.ndjson: no change\nno change: revision ');
    }
    expect(await run('facts', 'list', '--json')).toEqual(before);
    expect(JSON.parse(before.out)).toHaveLength((await readdir(bundledFacts)).length + 1);
    expect([await titleOf('ISO/TC 999'), await titleOf('ISO/TC 307')]).toEqual([
      'Widgets',
      'Blockchain and Distributed Ledger Technologies',
    ]);
    expect(await readdir(folder)).toEqual(['made-up.yaml']);
  });

  it('editions are rewritten if an older one arrives later, and if one is removed', async () => {
    const files = await Promise.all(
      ['2025-05-21', '2025-06-04'].map(async (day, index) => {
        const committees = [{ id: 900, reference: 'ISO/TC 900', title: `Kites ${String(index)}` }];
        const set = wholeEdition({ day, committees: [...committees, winds] });
        await writeFile(join(folder, factFileName(set)), printFactFile(set).content);
        return join(folder, factFileName(set));
      }),
    );
    const [older = '', newer = ''] = files;
    const listed = async () => {
      const records = JSON.parse((await run('facts', 'list', '--json')).out) as FactFileRecord[];
      return records.filter(({ name, isPresent }) => isPresent && name.startsWith('committees-'));
    };
    await run('facts', 'add', newer);
    const [whole] = await listed();
    const added = await run('facts', 'add', older);
    expect(added.out).toContain('committees-2025-06-04.made-up.ndjson: written\n');
    const [first, changed] = await listed();
    expect(changed?.size).toBeLessThan(whole?.size ?? 0);
    expect((await run('facts', 'add', newer)).out).toContain('no change: revision ');
    expect((await run('verify')).code).toBe(0);
    const removed = await run('facts', 'remove', first?.id ?? '', '--reason', 'a trial');
    expect([removed.code, await listed()]).toMatchObject([0, [{ id: whole?.id }]]);
    expect((await run('verify')).code).toBe(0);
  });

  it('facts are listed, removed with a reason, pulled and pushed', async () => {
    expect((await run('facts', 'list')).out).toBe('no fact files\n');
    await run('import', await statements('made-up', 'ISO/TC 999', 'Widgets'));
    const line = (await run('facts', 'list')).out.split('\n').find((one) => one.includes('made-up')) ?? '';
    const id = line.split(' ')[0] ?? '';
    const pulled = join(folder, 'pulled');
    await run('facts', 'pull', pulled);
    expect((await readdir(pulled)).length).toBe((await readdir(bundledFacts)).length + 1);
    expect((await run('facts', 'remove', id)).code).toBe(2);
    const removed = await run('facts', 'remove', id, '--reason', 'made from a draft');
    expect([removed.code, removed.out]).toEqual([
      0,
      `MongoDB: made-up.statements.ndjson: removed\nnow serving revision ${String(revisionIn(removed))}\n`,
    ]);
    expect((await run('facts', 'list')).out).toMatch(
      new RegExp(`^${id}  .*made-up.statements.ndjson  removed: made from a draft$`, 'm'),
    );
    expect((await run('facts', 'remove', id, '--reason', 'again')).err).toContain('no such fact file');
    const only = revisionOf(collectFacts(await readFactFolder(bundledFacts)));
    expect(revisionIn(removed)).toBe(only);
    expect((await run('facts', 'push', pulled)).out).toContain('made-up.statements.ndjson: written');
    expect(await titleOf('ISO/TC 999')).toBe('Widgets');
  });

  it('facts with contact details, and facts without a graph, are refused and change nothing', async () => {
    await run('rebuild');
    const before = await run('facts', 'list', '--json');
    const [name] = await readdir(bundledFacts);
    const text = await readFile(join(bundledFacts, name ?? ''), 'utf8');
    const files = {
      'made-up.private.ndjson': text,
      'cut.ndjson': text.slice(0, -40),
      'other.ndjson': text.replace(/"title":"[^"]+"/, '"title":"Another title"'),
    };
    for (const [file, content] of Object.entries(files)) {
      await writeFile(join(folder, file), content);
      const { code, err } = await run('facts', 'add', join(folder, file));
      expect([file, code, err.split('\n').length]).toEqual([file, 2, 2]);
    }
    expect(await run('facts', 'list', '--json')).toEqual(before);
  });

  it('verify reports every kind of difference from the facts, and rebuild repairs it', async () => {
    await run('rebuild');
    const good = await run('verify');
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('matches the fact files') as string]);
    const store = await openStore();
    await store.connection.run(async ({ db }) => {
      const served = await db.listCollections({}, { nameOnly: true }).toArray();
      const names = served.map((one) => one.name).filter((name) => /^g_.*committee/.test(name));
      const name = names.sort()[0] ?? '';
      const rows = db.collection<{ _id: string; validFrom: string }>(name);
      const [first, second] = await rows.find().sort({ _id: 1 }).limit(2).toArray();
      if (first === undefined || second === undefined) throw new Error('no documents');
      await rows.deleteOne({ _id: first._id });
      await rows.updateOne({ _id: second._id }, { $set: { validFrom: '1900-01-01' } });
    });
    const bad = await run('verify');
    expect([bad.code, bad.err]).toEqual([1, '']);
    expect(bad.out).toMatch(/: 1 missing, such as .*\n.*: 1 changed, such as /);
    expect((await run('rebuild')).out).toContain('now serving revision');
    expect((await run('verify')).code).toBe(0);
  });

  it('two concurrent imports of one source count once, and one that may not wait names the other', async () => {
    const file = await statements('made-up', 'ISO/TC 999', 'Widgets');
    const both = await Promise.all([run('import', file), run('import', file)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(new Set(both.map(revisionIn)).size).toBe(1);
    expect(both.map(({ out }) => out).filter((out) => out.includes('now serving'))).toHaveLength(1);
    const store = await openStore();
    const now = Date.now();
    await store.connection.run(({ db }) =>
      db.collection<{ _id: string }>('locks').insertOne({
        _id: 'import',
        holder: 'process 4711 on host-a',
        token: 'a',
        since: new Date('2026-01-01T00:00:00Z'),
        expiresAt: new Date(now + 60_000),
      } as { _id: string }),
    );
    const { code, err } = await run(
      'import',
      '--wait',
      '0',
      await statements('made-up', 'ISO/TC 999', 'Gadgets'),
    );
    expect([code, err]).toEqual([
      2,
      'error another import is running: locked by process 4711 on host-a since 2026-01-01T00:00:00.000Z; nothing was changed\n',
    ]);
    expect(await titleOf('ISO/TC 999')).toBe('Widgets');
  });

  it('two concurrent imports of different sources both count, and six orders of three give one revision', async () => {
    const files = [
      await statements('one', 'ISO/TC 997', 'One', '2021-03-01'),
      await statements('two', 'ISO/TC 997', 'Two', '2022-03-01'),
      await statements('three', 'ISO/TC 997', 'Three', '2020-03-01'),
    ];
    const [a = '', b = '', c = ''] = files;
    const both = await Promise.all([run('import', a), run('import', b)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const together = revisionIn(await run('import', c));
    expect(await titleOf('ISO/TC 997')).toBe('Two');
    const orders = [
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ];
    for (const order of orders) {
      const other = newDatabase();
      onTestFinished(() => other.drop());
      const results: CommandResult[] = [];
      for (const file of order) {
        results.push(await runCommand({ ...env, MONGODB_URI: withDatabase(other) }, 'import', file));
      }
      expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(revisionIn(results[2] ?? { code: 0, out: '', err: '' })).toBe(together);
    }
  }, 600_000);

  it('the lock of a killed holder is taken over automatically', async () => {
    const store = await openStore();
    const isLocked = () =>
      store.connection.run(({ db }) => db.collection<{ _id: string }>('locks').findOne({ _id: 'import' }));
    const file = await statements('made-up', 'ISO/TC 999', 'Widgets');
    const dying = launchCommand(env, ['import', file]);
    await expect.poll(isLocked, { timeout: 20_000, interval: 5 }).not.toBeNull();
    dying.process.kill('SIGKILL');
    expect((await dying.ended).code).toBeNull();
    expect(await isLocked()).not.toBeNull();
    const { code, out, err } = await run('import', file);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^waiting for another import: locked by process \d+ on /) as string,
    ]);
    expect(out).toContain('now serving revision');
  });

  it('start follows the imports of other processes', async () => {
    const { process: server, ended } = launchCommand({ ...env, PORT: '0' }, ['start']);
    const url = await new Promise<string>((found) => {
      let log = '';
      server.stdout.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        const address = /"url":"([^"]+)"/.exec(log)?.[1];
        if (address !== undefined) found(address);
      });
    });
    const ask = async () => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ committee(reference: "ISO/TC 999") { title } }' }),
      });
      return (await response.json()) as {
        data?: unknown;
        errors?: { message: string; extensions: { code: string } }[];
      };
    };
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect((await ask()).errors).toEqual([
      { message: 'No data has been imported yet.', extensions: { code: 'STORE_UNAVAILABLE' } },
    ]);
    for (const title of ['Widgets', 'Gadgets']) {
      await run('import', await statements('made-up', 'ISO/TC 999', title));
      await expect
        .poll(async () => (await ask()).data, { timeout: 20_000, interval: 200 })
        .toEqual({ committee: { title } });
    }
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    server.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
});
