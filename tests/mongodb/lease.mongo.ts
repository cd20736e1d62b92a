import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectMongo, type MongoConnection } from '../../store/mongo-connection.ts';
import { acquireLease, type Lease } from '../../store/mongo-lease.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import { type TestDatabase } from '../harness/mongodb-database.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
let database: TestDatabase;
let connection: MongoConnection;
let clock: number;

beforeEach(() => {
  if (isMongodbMissing) return;
  database = newDatabase();
  connection = connectMongo(database);
  clock = start;
});

afterEach(async () => {
  if (isMongodbMissing) return;
  await connection.close();
  await database.drop();
});

function ask(holder: string, lastsMs?: number) {
  const options = lastsMs === undefined ? {} : { lastsMs };
  return acquireLease(connection, { name: 'import', holder, now: () => clock, ...options });
}

async function take(holder: string, lastsMs?: number): Promise<Lease> {
  const lease = await ask(holder, lastsMs);
  if (lease.kind === 'taken') throw new Error(`held by ${lease.holder}`);
  return lease;
}

describe.skipIf(isMongodbMissing)('a lock with a lease', () => {
  it('has one holder, and reports who and since when', async () => {
    await take('import on host a');
    clock += 5_000;
    expect(await ask('import on host b')).toEqual({
      kind: 'taken',
      holder: 'import on host a',
      since: new Date(start),
      expiresAt: new Date(start + 30_000),
    });
  });

  it('is free once it is released', async () => {
    const lease = await take('a');
    await lease.release();
    expect(lease.isHeld()).toBe(false);
    expect((await take('b')).isHeld()).toBe(true);
  });

  it('can be taken 30 s after the last renewal, not before', async () => {
    const dead = await take('a');
    clock += 29_999;
    expect((await ask('b')).kind).toBe('taken');
    expect(dead.isHeld()).toBe(true);
    clock += 1;
    expect(dead.isHeld()).toBe(false);
    const next = await take('b');
    expect([await dead.renew(), await next.renew()]).toEqual([false, true]);
  });

  it('stays with a holder that renews it', async () => {
    const lease = await take('a');
    for (let turn = 0; turn < 5; turn += 1) {
      clock += 20_000;
      expect(await lease.renew()).toBe(true);
    }
    expect([lease.isHeld(), (await ask('b')).kind]).toEqual([true, 'taken']);
  });

  it('is renewed automatically', async () => {
    const lease = await acquireLease(connection, { name: 'import', holder: 'a', lastsMs: 150 });
    await expect
      .poll(() => connection.run(({ db }) => db.collection('locks').findOne({ holder: 'a' })), {
        timeout: 10_000,
      })
      .toSatisfy(
        (lock: { since: Date; expiresAt: Date }) => lock.expiresAt.getTime() > lock.since.getTime() + 150,
      );
    if (lease.kind === 'held') await lease.release();
  });

  it('is not taken from the next holder by a late release', async () => {
    const late = await take('a');
    clock += 30_000;
    const next = await take('b');
    await late.release();
    expect(await next.renew()).toBe(true);
  });

  it('goes to exactly one of many concurrent requests, free or expired', async () => {
    for (const round of [1, 2, 3]) {
      const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(`${round}.${index}`)));
      const held = answers.filter(({ kind }) => kind === 'held');
      expect(held).toHaveLength(1);
      expect(new Set(answers.map(({ holder }) => holder))).toContain(held[0]?.holder);
      clock += 30_000;
    }
  });
});
