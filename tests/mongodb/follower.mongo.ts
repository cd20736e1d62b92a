import { describe, expect, it, onTestFinished } from 'vitest';
import type { Collection, StoredDocument } from '../../store/documents.ts';
import { openMongoStore, type MongoStore, type MongoStoreOptions } from '../../store/mongo.ts';
import { startMongodbServer } from '../harness/mongodb-server.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { databaseOn, type TestDatabase } from '../harness/mongodb-database.ts';

interface Row extends StoredDocument {
  readonly name: string;
}

const rows: Collection<Row> = { name: 'test.rows', indexes: [['name']] };
const never = 3_600_000;

async function openStore(database: TestDatabase, options: Partial<MongoStoreOptions>): Promise<MongoStore> {
  const store = await openMongoStore({ ...database, sweepMs: 0, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** A database on a server with change streams. */
async function streamingDatabase(): Promise<TestDatabase> {
  if (isRealMongodb) {
    const database = newDatabase();
    onTestFinished(() => database.drop());
    return database;
  }
  const server = await startMongodbServer({ changeStreams: true });
  if (server.kind === 'missing') throw new Error(server.reason);
  onTestFinished(() => server.stop());
  return databaseOn(server.uri);
}

async function write(store: MongoStore, revision: string): Promise<void> {
  const writer = store.begin(revision);
  await writer.upsertMany(rows, [{ _id: 'a', name: 'a' }]);
  await writer.commit();
}

describe.skipIf(isMongodbMissing)('a process that follows the pointer', () => {
  it('switches to the commit of another process by a change stream', async () => {
    const database = await streamingDatabase();
    const [importer, subgraph] = [
      await openStore(database, { pollMs: never }),
      await openStore(database, { pollMs: never }),
    ];
    for (const revision of ['one', 'two', 'three']) {
      // The stream opens in the background, so a commit before that is noticed with the next one.
      await expect
        .poll(
          async () => {
            await write(importer, revision);
            return subgraph.current()?.revision;
          },
          { timeout: 20_000, interval: 200 },
        )
        .toBe(revision);
    }
    expect(await subgraph.current()?.count(rows, {})).toBe(1);
  });

  it('switches by polling if the server has no change streams', async () => {
    const database = newDatabase();
    onTestFinished(() => database.drop());
    const [importer, subgraph] = [
      await openStore(database, { pollMs: never }),
      await openStore(database, { pollMs: 50, useChangeStreams: false }),
    ];
    await write(importer, 'one');
    await expect.poll(() => subgraph.current()?.revision, { timeout: 20_000 }).toBe('one');
    await write(importer, 'two');
    await expect.poll(() => subgraph.current()?.revision, { timeout: 20_000 }).toBe('two');
  });
});
