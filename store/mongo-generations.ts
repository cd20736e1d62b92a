/**
 * The generations in MongoDB: their records, the pointer to the current one, and the remains of dead imports.
 *
 * A generation is a set of collections `g_<build>_<collection>`. A build is one attempt to write a revision, named
 * `<revision>-<random>`, so that no attempt writes into collections that another one reads, writes or clears. Its
 * record is inserted before its collections and deleted before them; a collection without a record is an orphan. While
 * a build is written, a lease on its name shows that its import is alive.
 *
 * One document, the pointer, names the current build. It moves by compare-and-swap on its sequence number.
 */
import { randomBytes } from 'node:crypto';
import { checkRevision, CommitConflictError } from './documents.ts';
import type { MongoConnection, ReadyConnection } from './mongo-connection.ts';
import { acquireLease, isDuplicateKey, type Lease } from './mongo-lease.ts';
import { buildOf, forgetModels } from './mongo-model.ts';

interface GenerationRecord {
  /** The build. */
  readonly _id: string;
  readonly revision: string;
  readonly createdAt: Date;
  /** When it was complete; null while it is written. */
  readonly committedAt: Date | null;
  /** When another build replaced it; null for the current one. */
  readonly retiredAt: Date | null;
}

interface Pointer {
  readonly _id: 'current';
  readonly build: string;
  readonly revision: string;
  /** Counts the moves. */
  readonly sequence: number;
  readonly movedAt: Date;
}

/** A generation that is being written. */
export interface Build {
  readonly build: string;
  readonly revision: string;
  readonly lease: Lease;
  /** The pointer's sequence number when the build began; 0 before the first generation. */
  readonly sequence: number;
}

/** How long the collections of a generation outlast its readability, for pending reads, in milliseconds. */
export const DROP_GRACE_MS = 30_000;

const POINTER = 'pointer';
const GENERATIONS = 'generations';

/** The pointer, or null before the first generation. */
export function readPointer(connection: MongoConnection): Promise<Pointer | null> {
  return connection.run(({ db }) => pointers(db).findOne({ _id: 'current' }));
}

/** The collection of the pointer. */
export function pointers(db: ReadyConnection['db']) {
  return db.collection<Pointer>(POINTER);
}

/** The newest complete generation of a revision that was not retired before `retainedSince`, or null. */
export function findGeneration(
  connection: MongoConnection,
  revision: string,
  retainedSince: Date,
): Promise<GenerationRecord | null> {
  const retained = { $or: [{ retiredAt: null }, { retiredAt: { $gt: retainedSince } }] };
  const filter = { revision, committedAt: { $ne: null }, ...retained };
  return connection.run(({ db }) => generations(db).findOne(filter, { sort: { committedAt: -1 } }));
}

/** Whether a build is complete and was not retired before `retainedSince`. */
export async function isRetained(
  connection: MongoConnection,
  build: string,
  retainedSince: Date,
): Promise<boolean> {
  const record = await connection.run(({ db }) => generations(db).findOne({ _id: build }));
  if (record?.committedAt == null) return false;
  return record.retiredAt === null || record.retiredAt > retainedSince;
}

/** Records a new build of a revision, after clearing the remains of dead imports. */
export async function beginBuild(
  connection: MongoConnection,
  revision: string,
  options: { readonly holder: string; readonly now: () => number },
): Promise<Build> {
  checkRevision(revision);
  const { holder, now } = options;
  await clearOrphans(connection, now);
  const pointer = await readPointer(connection);
  const build = `${revision}-${randomBytes(4).toString('hex')}`;
  const lease = await acquireLease(connection, { name: leaseName(build), holder, now });
  if (lease.kind === 'taken')
    throw new CommitConflictError(`the build ${build} is leased by ${lease.holder}`);
  const times = { createdAt: new Date(now()), committedAt: null, retiredAt: null };
  await connection.run(({ db }) => generations(db).insertOne({ _id: build, revision, ...times }));
  return { build, revision, lease, sequence: pointer?.sequence ?? 0 };
}

/** Moves the pointer to a complete build and retires the others. Throws CommitConflictError. */
export async function commitBuild(
  connection: MongoConnection,
  built: Build,
  now: () => number,
): Promise<void> {
  const { build, lease } = built;
  const conflict = () =>
    new CommitConflictError('another import has changed the store meanwhile; nothing of this one is visible');
  if (!(await lease.renew())) throw conflict();
  const complete = { $set: { committedAt: new Date(now()) } };
  const marked = await connection.run(({ db }) => generations(db).updateOne({ _id: build }, complete));
  if (marked.matchedCount === 0) throw conflict();
  // A move whose response was lost looks like a conflict when it is retried.
  if (!(await movePointer(connection, built, now)) && (await readPointer(connection))?.build !== build) {
    throw conflict();
  }
  // The generation serves from now on; the next sweep repeats what fails here.
  await retireOthers(connection, build, now).catch(() => undefined);
  await lease.release().catch(() => undefined);
}

/** Deletes a build that was not committed: its record first, then its collections. */
export async function discardBuild(connection: MongoConnection, { build, lease }: Build): Promise<void> {
  const unfinished = { _id: build, committedAt: null };
  const { deletedCount } = await connection.run(({ db }) => generations(db).deleteOne(unfinished));
  if (deletedCount === 1) await dropCollections(connection, (name) => buildOf(name) === build);
  await lease.release();
}

/**
 * Retires all builds but the current one and deletes those retired long enough ago. Returns the deleted revisions. Any
 * process may do it at any time.
 */
export async function sweepGenerations(
  connection: MongoConnection,
  options: { readonly now: () => number; readonly retiredForMs: number },
): Promise<readonly string[]> {
  const { now, retiredForMs } = options;
  const pointer = await readPointer(connection);
  if (pointer === null) return [];
  await retireOthers(connection, pointer.build, now);
  const cutoff = new Date(now() - retiredForMs - DROP_GRACE_MS);
  const expired = { _id: { $ne: pointer.build }, retiredAt: { $ne: null, $lte: cutoff } };
  const gone = await connection.run(({ db }) => generations(db).find(expired).toArray());
  for (const { _id: build } of gone) {
    await connection.run(({ db }) => generations(db).deleteOne({ _id: build }));
    await dropCollections(connection, (name) => buildOf(name) === build);
  }
  return gone.map(({ revision }) => revision);
}

/** Deletes builds whose import died, and collections without a record. Returns the deleted builds. */
export async function clearOrphans(
  connection: MongoConnection,
  now: () => number,
): Promise<readonly string[]> {
  // Names before records: a build inserts its record before it creates a collection.
  const names = await listNames(connection);
  const records = await connection.run(({ db }) => generations(db).find().toArray());
  const known = new Set(records.map(({ _id }) => _id));
  const dead: string[] = [];
  for (const { _id: build, committedAt } of records) {
    if (committedAt !== null) continue;
    const lease = await acquireLease(connection, { name: leaseName(build), holder: 'cleanup', now });
    if (lease.kind === 'held') {
      await discardBuild(connection, { build, revision: '', lease, sequence: 0 });
      dead.push(build);
    }
  }
  const orphans = [...new Set(names.map(buildOf))].filter((build) => build !== null && !known.has(build));
  await dropCollections(connection, (name) => orphans.includes(buildOf(name)));
  return [...dead, ...orphans.filter((build) => build !== null)];
}

async function movePointer(connection: MongoConnection, built: Build, now: () => number): Promise<boolean> {
  const { build, revision, sequence } = built;
  const next = { build, revision, sequence: sequence + 1, movedAt: new Date(now()) };
  return connection.run(async ({ db }) => {
    if (sequence > 0) {
      const moved = await pointers(db).updateOne({ _id: 'current', sequence }, { $set: next });
      return moved.matchedCount === 1;
    }
    try {
      await pointers(db).insertOne({ _id: 'current', ...next });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  });
}

async function retireOthers(connection: MongoConnection, current: string, now: () => number): Promise<void> {
  await connection.run(async ({ db }) => {
    const others = { _id: { $ne: current }, committedAt: { $ne: null }, retiredAt: null };
    await generations(db).updateMany(others, { $set: { retiredAt: new Date(now()) } });
    // A sweep that ran while the pointer moved may have retired the new build.
    await generations(db).updateOne(
      { _id: current, retiredAt: { $ne: null } },
      { $set: { retiredAt: null } },
    );
  });
}

async function listNames(connection: MongoConnection): Promise<readonly string[]> {
  const listed = await connection.run(({ db }) => db.listCollections({}, { nameOnly: true }).toArray());
  return listed.map(({ name }) => name);
}

async function dropCollections(
  connection: MongoConnection,
  isIncluded: (name: string) => boolean,
): Promise<void> {
  for (const name of (await listNames(connection)).filter(isIncluded)) {
    await connection.run(async (ready) => {
      forgetModels(ready, buildOf(name) ?? '');
      await ready.db.dropCollection(name);
    });
  }
}

function generations(db: ReadyConnection['db']) {
  return db.collection<GenerationRecord>(GENERATIONS);
}

function leaseName(build: string): string {
  return `generation ${build}`;
}
