import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { StoreUnavailableError, type Collection, type StoredDocument } from '../../store/documents.ts';
import { acquireLease } from '../../store/mongo-lease.ts';
import { createFactArchive } from '../../store/mongo-facts.ts';
import { connectMongo } from '../../store/mongo-connection.ts';
import { openMongoStore, type MongoStore } from '../../store/mongo.ts';
import { startMongodbServer, type MongodbServer } from '../harness/mongodb-server.ts';
import { isMongodbMissing } from '../harness/mongodb.ts';

interface Row extends StoredDocument {
  readonly name: string;
}

const rows: Collection<Row> = { name: 'test.rows', indexes: [['name']] };

/** A server of the test's own, to be killed and stopped. */
async function startServer({ skip }: TestContext, port = 0): Promise<MongodbServer> {
  const server = await startMongodbServer({ port });
  if (server.kind === 'missing') return skip(server.reason);
  onTestFinished(() => server.stop());
  return server;
}

/** Paused when this resolves: the signal takes a moment to reach every thread. */
async function pause(server: MongodbServer): Promise<void> {
  server.process.kill('SIGSTOP');
  const state = () => readFileSync(`/proc/${String(server.process.pid)}/stat`, 'utf8').split(') ')[1]?.[0];
  await expect.poll(state).toBe('T');
}

async function openStore(uri: string): Promise<MongoStore> {
  const store = await openMongoStore({ uri, timeLimitMs: 400, pollMs: 50, sweepMs: 0 });
  onTestFinished(() => store.close());
  return store;
}

async function write(store: MongoStore): Promise<void> {
  const writer = store.begin('one');
  await writer.upsertMany(rows, [{ _id: 'a', name: 'a' }]);
  await writer.commit();
}

/** Everything that a caller may ask of a store. */
function ask(store: MongoStore): readonly Promise<unknown>[] {
  const reader = store.current();
  return [
    store.refresh(),
    store.reader('two'),
    store.sweep(),
    store.begin('three').commit(),
    acquireLease(store.connection, { name: 'import', holder: 'a test' }),
    createFactArchive(store.connection).readAll(),
    ...(reader === null
      ? []
      : [
          reader.count(rows, {}),
          reader.findByIndex(rows, 'name', ['a']),
          reader.findPage(rows, { filter: {}, sort: [], limit: 1, direction: 'forwards' }),
        ]),
  ];
}

async function expectUnavailable(promises: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(promises);
  const wrong = ends.filter(
    (end) => end.status === 'fulfilled' || !(end.reason instanceof StoreUnavailableError),
  );
  expect(wrong).toEqual([]);
  const messages = ends.map((end) => (end.status === 'rejected' ? String(end.reason) : ''));
  expect(messages.filter((message) => /mongodb|127\.0|:\d{4}/i.test(message))).toEqual([]);
}

describe.skipIf(isMongodbMissing)('a lost database', () => {
  it('that is killed gives StoreUnavailableError for every read, and is used again once it is back', async (context) => {
    const server = await startServer(context);
    const store = await openStore(server.uri);
    await write(store);
    await server.stop();
    await expectUnavailable(ask(store));
    // The server keeps nothing over a restart: that the follower sees nothing shows that it sees.
    await startServer(context, server.port);
    await expect.poll(() => store.current(), { timeout: 20_000 }).toBeNull();
    await write(store);
    expect(await store.current()?.count(rows, {})).toBe(1);
  });

  it('that hangs gives StoreUnavailableError too, and is used again once it continues', async (context) => {
    const server = await startServer(context);
    const store = await openStore(server.uri);
    await write(store);
    await pause(server);
    await expectUnavailable(ask(store));
    server.process.kill('SIGCONT');
    await expect
      .poll(
        () =>
          store.refresh().then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    expect(await store.current()?.count(rows, {})).toBe(1);
  });

  it('that hangs holds at most 40 operations, refuses those beyond the queue, and loses none once it continues', async (context) => {
    const server = await startServer(context);
    const connection = connectMongo({ uri: server.uri, timeLimitMs: 1_500 });
    onTestFinished(() => connection.close());
    let underway = 0;
    let most = 0;
    const ask = () =>
      connection.run(async ({ db }) => {
        underway += 1;
        most = Math.max(most, underway);
        try {
          return await db.collection('rows').countDocuments();
        } finally {
          underway -= 1;
        }
      });
    expect(await ask()).toBe(0);
    await pause(server);
    for (const round of [1, 2]) {
      const ends = await Promise.allSettled(Array.from({ length: 2_500 }, ask));
      const reasons = ends.map((end) =>
        end.status === 'rejected' ? (end.reason as Error).message : 'answered',
      );
      const count = (text: string) => reasons.filter((reason) => reason === text).length;
      expect([round, count('answered'), most]).toEqual([round, 0, 40]);
      // In the second round the first one's operations may still be under way.
      expect(count('too many operations are queued for the store')).toBeGreaterThanOrEqual(2_500 - 2_040);
      expect(
        ends.every((end) => end.status === 'rejected' && end.reason instanceof StoreUnavailableError),
      ).toBe(true);
    }
    server.process.kill('SIGCONT');
    await expect.poll(() => ask().catch(() => null), { timeout: 20_000 }).toBe(0);
    await expect.poll(() => underway, { timeout: 20_000 }).toBe(0);
    expect(await Promise.all(Array.from({ length: 100 }, ask))).toEqual(Array.from({ length: 100 }, () => 0));
    expect(most).toBe(40);
  });

  it('that is unreachable at the start is found later', async (context) => {
    const gone = await startServer(context);
    await gone.stop();
    const store = await openStore(gone.uri);
    expect(() => store.current()).toThrow(StoreUnavailableError);
    await expectUnavailable([store.refresh(), store.reader('one'), store.begin('one').commit()]);
    await startServer(context, gone.port);
    const current = () => {
      try {
        return store.current();
      } catch {
        return undefined;
      }
    };
    await expect.poll(current, { timeout: 20_000 }).toBeNull();
    await write(store);
    expect(store.current()?.revision).toBe('one');
  });

  it('with an invalid address is distinguished from one that is unreachable', async () => {
    await expect(openMongoStore({ uri: 'postgres://user:secret@host/x' })).rejects.toThrow(
      'the address of the store is not a MongoDB address; expected mongodb://host:port/database',
    );
  });

  it('reports that its store is closed', async (context) => {
    const server = await startServer(context);
    const store = await openStore(server.uri);
    await write(store);
    await store.close();
    await expectUnavailable([store.refresh(), store.current()?.count(rows, {}) ?? Promise.resolve()]);
  });
});
