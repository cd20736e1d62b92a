import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CommitConflictError,
  GenerationGoneError,
  type Collection,
  type StoredDocument,
} from '../../store/documents.ts';
import { connectMongo } from '../../store/mongo-connection.ts';
import { openMongoStore, type MongoStore, type MongoStoreOptions } from '../../store/mongo.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import { type TestDatabase } from '../harness/mongodb-database.ts';

interface Row extends StoredDocument {
  readonly name: string;
}

const rows: Collection<Row> = { name: 'test.rows', indexes: [['name']] };
const seconds = 1_000;
const minutes = 60 * seconds;

let database: TestDatabase;
let clock: number;
let stores: MongoStore[];

beforeEach(() => {
  if (isMongodbMissing) return;
  database = newDatabase();
  clock = Date.parse('2026-01-01T00:00:00Z');
  stores = [];
});

afterEach(async () => {
  if (isMongodbMissing) return;
  for (const store of stores) await store.close();
  await database.drop();
});

/** Another process's store over the same database, all on one clock that only the test moves. */
async function openStore(options: Partial<MongoStoreOptions> = {}): Promise<MongoStore> {
  const store = await openMongoStore({ ...database, now: () => clock, sweepMs: 0, pollMs: 20, ...options });
  stores.push(store);
  return store;
}

async function write(store: MongoStore, revision: string, names: readonly string[]): Promise<void> {
  const writer = store.begin(revision);
  await writer.upsertMany(
    rows,
    names.map((name) => ({ _id: name, name })),
  );
  await writer.commit();
}

/** The MongoDB collections of generations, without the random part of their names. */
async function generationCollections(): Promise<readonly string[]> {
  const connection = connectMongo(database);
  const listed = await connection.run(({ db }) => db.listCollections({}, { nameOnly: true }).toArray());
  await connection.close();
  return listed
    .map(({ name }) => name)
    .filter((name) => name.startsWith('g_'))
    .map((name) => name.replace(/-[0-9a-f]{8}_/, '_'))
    .sort();
}

describe.skipIf(isMongodbMissing)('generations in MongoDB', () => {
  it('are separate collections, named by revision', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    await write(store, 'two', ['a', 'b']);
    expect(await generationCollections()).toEqual(['g_one_test.rows', 'g_two_test.rows']);
  });

  it('serve a reader to its end while another process commits the next one', async () => {
    const [importer, subgraph] = [await openStore(), await openStore()];
    await write(importer, 'one', ['a']);
    await subgraph.refresh();
    const reader = subgraph.current();
    await write(importer, 'two', ['a', 'b']);
    await subgraph.refresh();
    expect([reader?.revision, await reader?.count(rows, {})]).toEqual(['one', 1]);
    expect([subgraph.current()?.revision, await subgraph.current()?.count(rows, {})]).toEqual(['two', 2]);
  });

  it('remain readable by name for ten minutes after their successor', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    const reader = store.current();
    await write(store, 'two', ['a', 'b']);
    clock += 10 * minutes - 1;
    expect(await (await store.reader('one'))?.count(rows, {})).toBe(1);
    expect(await reader?.count(rows, {})).toBe(1);
    clock += 6 * seconds;
    expect(await store.reader('one')).toBeNull();
    await expect(reader?.count(rows, {})).rejects.toThrow(GenerationGoneError);
    await expect(reader?.count(rows, {})).rejects.toThrow('the data of revision one is no longer retained');
    expect(await store.current()?.count(rows, {})).toBe(2);
  });

  it('remain on disk for half a minute more, so that no read meets a dropped collection', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    await write(store, 'two', ['a', 'b']);
    clock += 10 * minutes + 29 * seconds;
    expect(await store.sweep()).toEqual([]);
    expect(await generationCollections()).toEqual(['g_one_test.rows', 'g_two_test.rows']);
    clock += 1 * seconds;
    expect(await store.sweep()).toEqual(['one']);
    expect(await generationCollections()).toEqual(['g_two_test.rows']);
    expect(await store.sweep()).toEqual([]);
  });

  it('are never swept while they are current, however old', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    clock += 1_000 * minutes;
    expect(await store.sweep()).toEqual([]);
    expect(await store.current()?.count(rows, {})).toBe(1);
  });

  it('become current again with the same facts', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    await write(store, 'two', ['a', 'b']);
    await write(store, 'one', ['a']);
    clock += 11 * minutes;
    expect(await store.sweep()).toEqual(['one', 'two']);
    expect([store.current()?.revision, await store.current()?.count(rows, {})]).toEqual(['one', 1]);
  });
});

describe.skipIf(isMongodbMissing)('an import that died', () => {
  it('leaves the old generation serving, and the next import deletes its remains', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    const killed = await openStore();
    await killed.begin('two').upsertMany(rows, [{ _id: 'b', name: 'b' }]);
    await killed.close();
    expect([store.current()?.revision, await store.reader('two')]).toEqual(['one', null]);
    clock += 30 * seconds;
    await write(store, 'three', ['a', 'c']);
    expect(await generationCollections()).toEqual(['g_one_test.rows', 'g_three_test.rows']);
  });

  it('is left alone until its lease expires', async () => {
    const [slow, other] = [await openStore(), await openStore()];
    const writer = slow.begin('two');
    await writer.upsertMany(rows, [{ _id: 'b', name: 'b' }]);
    clock += 29 * seconds;
    await other.begin('three').upsertMany(rows, [{ _id: 'c', name: 'c' }]);
    expect(await generationCollections()).toEqual(['g_three_test.rows', 'g_two_test.rows']);
    await writer.commit();
    expect(slow.current()?.revision).toBe('two');
  });

  it('cannot continue once its lease has expired', async () => {
    const [stalled, other] = [await openStore(), await openStore()];
    const writer = stalled.begin('two');
    await writer.upsertMany(rows, [{ _id: 'b', name: 'b' }]);
    clock += 30 * seconds;
    await write(other, 'three', ['c']);
    await expect(writer.upsertMany(rows, [{ _id: 'd', name: 'd' }])).rejects.toThrow(
      'the lease on the build of two has expired',
    );
    await expect(writer.commit()).rejects.toThrow(CommitConflictError);
    expect(await generationCollections()).toEqual(['g_three_test.rows']);
    expect(other.current()?.revision).toBe('three');
  });

  it('may leave collections without a record, which are deleted too', async () => {
    const store = await openStore();
    await store.connection.run(({ db }) => db.createCollection('g_lost-00000000_test.rows'));
    expect(await generationCollections()).toEqual(['g_lost_test.rows']);
    await write(store, 'one', ['a']);
    expect(await generationCollections()).toEqual(['g_one_test.rows']);
  });
});

describe.skipIf(isMongodbMissing)('of two concurrent imports', () => {
  it('the second to commit fails and changes nothing', async () => {
    const [one, other] = [await openStore(), await openStore()];
    const [first, second] = [one.begin('one'), other.begin('two')];
    await first.upsertMany(rows, [{ _id: 'a', name: 'a' }]);
    await second.upsertMany(rows, [{ _id: 'b', name: 'b' }]);
    await first.commit();
    await expect(second.commit()).rejects.toThrow(
      'another import has changed the store meanwhile; nothing of this one is visible',
    );
    await other.refresh();
    expect([one.current()?.revision, other.current()?.revision]).toEqual(['one', 'one']);
  });

  it('only one may commit the first generation', async () => {
    const [one, other] = [await openStore(), await openStore()];
    const writers = [one.begin('one'), other.begin('two')];
    await Promise.all(writers.map((writer) => writer.upsertMany(rows, [{ _id: 'a', name: 'a' }])));
    const ends = await Promise.allSettled(writers.map((writer) => writer.commit()));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe.skipIf(isMongodbMissing)('a query', () => {
  it('uses the index that its collection declares, with the days and the id in it', async () => {
    const store = await openStore();
    await write(store, 'one', ['a']);
    const keys = await store.connection.run(async ({ db }) => {
      const [made] = (await db.listCollections().toArray()).filter(({ name }) => name.startsWith('g_'));
      const indexes = await db.collection(made?.name ?? '').indexes();
      return indexes.map(({ key }) => Object.keys(key));
    });
    expect(keys).toEqual([['_id'], ['name', '_id', 'validFrom', 'validTo']]);
  });
});
