/** An import into MongoDB that gets a signal discards what is not recorded yet, and completes what is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clearOrphans } from '../../store/mongo-generations.ts';
import { createFactArchive } from '../../store/mongo-facts.ts';
import { openMongoStore } from '../../store/mongo.ts';
import { launchCommand, madeUpStatements, runCommand } from '../harness/command-line.ts';
import { startMongodbProxy } from '../harness/mongodb-proxy.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { withDatabase } from '../harness/mongodb-database.ts';

/** What the import sends when the signal comes, and how it then ends. */
const moments = [
  ['it reads the facts', 'facts.chunks', 5],
  ['it writes its first documents', '_membership.committees', 5],
  ['it writes its last documents', '_publications.', 5],
  ['it records the new fact file', 'made-up.statements.ndjson', 0],
] as const;

// A real server may need encryption or several hosts, which the proxy does not speak.
describe.skipIf(isMongodbMissing || isRealMongodb)('SIGTERM to an import into MongoDB', () => {
  it('leaves nothing partial and the lock free, at any time', async () => {
    const database = newDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
    const file = join(folder, 'made-up.yaml');
    const uri = withDatabase(database);
    expect((await runCommand({ MONGODB_URI: uri }, 'rebuild')).code).toBe(0);
    const store = await openMongoStore({ ...database, sweepMs: 0 });
    onTestFinished(async () => {
      await store.close();
      await database.drop();
      await rm(folder, { recursive: true });
    });
    const archive = createFactArchive(store.connection);
    const state = async () => {
      await store.refresh();
      const locks = await store.connection.run(({ db }) => db.collection('locks').find().toArray());
      const facts = (await archive.readAll()).map(({ id }) => id);
      return { revision: store.current()?.revision, facts, locks };
    };
    let before = await state();
    expect(before.locks).toEqual([]);
    for (const [moment, sent, code] of moments) {
      await writeFile(file, madeUpStatements('made-up', 'ISO/TC 999', `Until ${moment}`));
      const proxy = await startMongodbProxy(uri, database.database);
      const reached = proxy.hold(sent);
      const running = launchCommand({ MONGODB_URI: proxy.uri }, ['import', file]);
      const held = await reached;
      running.process.kill('SIGTERM');
      held.release();
      const ended = await running.ended;
      await proxy.stop();
      const stopped = 'error stopped by SIGTERM; nothing was changed\n';
      expect([moment, ended.code, ended.err]).toEqual([moment, code, code === 0 ? '' : stopped]);
      const after = await state();
      expect(after.locks).toEqual([]);
      expect(await clearOrphans(store.connection, Date.now)).toEqual([]);
      if (code === 0) expect(after.facts).not.toEqual(before.facts);
      else expect(after).toEqual(before);
      before = after;
    }
    await writeFile(file, madeUpStatements('made-up', 'ISO/TC 999', 'Whole'));
    const next = await runCommand({ MONGODB_URI: uri }, 'import', '--wait', '0', file);
    expect([next.code, next.err]).toEqual([0, '']);
    expect((await runCommand({ MONGODB_URI: uri }, 'verify')).code).toBe(0);
  });
});
