/**
 * The generations in MongoDB: their records, the pointer to the current one, and what is left of dead imports.
 * In: a connection, revisions. Out: records; collections that come and go. Not for: the documents of a generation.
 *
 * A generation is a set of collections `g_<build>_<collection>`. A build is one attempt to write a revision: `<revision>-
 * <random>`, so that no attempt ever writes into what another one reads, writes or clears. Its record comes before its
 * collections and goes before them; a collection without a record is a leaving. While it is written, a lease on its name
 * says that its import lives.
 *
 * One document, the pointer, names the current build. It is moved by compare-and-swap on its sequence number.
 */
import { randomBytes } from 'node:crypto';
import { checkRevision, CommitConflictError } from './documents.ts';
import type { MongoConnection, ReadyConnection } from './mongo-connection.ts';
import { acquireLease, isDuplicateKey, type Lease } from './mongo-lease.ts';
import { buildOf, forgetModels } from './mongo-model.ts';

export interface GenerationRecord {
  /** The build. */
  readonly _id: string;
  readonly revision: string;
  readonly createdAt: Date;
  /** When it was whole; null while it is written. */
  readonly committedAt: Date | null;
  /** When another one became the current one; null for the current one. */
  readonly retiredAt: Date | null;
}

export interface Pointer {
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
  /** Where the pointer stood when the build began; 0 before the first generation. */
  readonly sequence: number;
}

/** A retired generation's collections stay this much longer than it can be read, for reads under way, in ms. */
export const DROP_GRACE_MS = 30_000;

const POINTER = 'pointer';
const GENERATIONS = 'generations';

/** The pointer, or null before the first generation. */
export function readPointer(connection: MongoConnection): Promise<Pointer | null> {
  return connection.run(({ db }) => pointers(db).findOne({ _id: 'current' }));
}

/** The pointer's collection, to be followed. */
export function pointers(db: ReadyConnection['db']) {
  return db.collection<Pointer>(POINTER);
}

/** The newest whole generation of a revision that was not retired before `keptSince`, or null. */
export function findGeneration(
  connection: MongoConnection,
  revision: string,
  keptSince: Date,
): Promise<GenerationRecord | null> {
  const kept = { $or: [{ retiredAt: null }, { retiredAt: { $gt: keptSince } }] };
  const filter = { revision, committedAt: { $ne: null }, ...kept };
  return connection.run(({ db }) => generations(db).findOne(filter, { sort: { committedAt: -1 } }));
}

/** Whether a build is whole and was not retired before `keptSince`. */
export async function isKept(connection: MongoConnection, build: string, keptSince: Date): Promise<boolean> {
  const record = await connection.run(({ db }) => generations(db).findOne({ _id: build }));
  if (record?.committedAt == null) return false;
  return record.retiredAt === null || record.retiredAt > keptSince;
}

/** Announces a new build of a revision. Clears what dead imports left first. */
export async function beginBuild(
  connection: MongoConnection,
  revision: string,
  options: { readonly holder: string; readonly now: () => number },
): Promise<Build> {
  checkRevision(revision);
  const { holder, now } = options;
  await clearLeavings(connection, now);
  const pointer = await readPointer(connection);
  const build = `${revision}-${randomBytes(4).toString('hex')}`;
  const lease = await acquireLease(connection, { name: leaseName(build), holder, now });
  if (lease.kind === 'taken') throw new CommitConflictError(`the build ${build} belongs to ${lease.holder}`);
  const times = { createdAt: new Date(now()), committedAt: null, retiredAt: null };
  await connection.run(({ db }) => generations(db).insertOne({ _id: build, revision, ...times }));
  return { build, revision, lease, sequence: pointer?.sequence ?? 0 };
}

/** Moves the pointer to a whole build and retires the others. Throws CommitConflictError. */
export async function commitBuild(
  connection: MongoConnection,
  built: Build,
  now: () => number,
): Promise<void> {
  const { build, lease } = built;
  const conflict = () =>
    new CommitConflictError('another import went on with the store; nothing of this one is shown');
  if (!(await lease.renew())) throw conflict();
  const whole = { $set: { committedAt: new Date(now()) } };
  const marked = await connection.run(({ db }) => generations(db).updateOne({ _id: build }, whole));
  if (marked.matchedCount === 0) throw conflict();
  // A move that was made and whose answer was lost looks like a conflict when it is tried again.
  if (!(await movePointer(connection, built, now)) && (await readPointer(connection))?.build !== build) {
    throw conflict();
  }
  // The generation serves from here on; what fails now is done by the next sweep.
  await retireOthers(connection, build, now).catch(() => undefined);
  await lease.release().catch(() => undefined);
}

/** Gives up a build that was not committed: its record first, then its collections. */
export async function discardBuild(connection: MongoConnection, { build, lease }: Build): Promise<void> {
  const unfinished = { _id: build, committedAt: null };
  const { deletedCount } = await connection.run(({ db }) => generations(db).deleteOne(unfinished));
  if (deletedCount === 1) await dropCollections(connection, (name) => buildOf(name) === build);
  await lease.release();
}

/**
 * Retires what is not current and clears what was retired long enough ago. Gives the revisions that went. Any process
 * may do it at any time.
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

/** Clears builds whose import died, and collections without a record. Gives the builds that went. */
export async function clearLeavings(
  connection: MongoConnection,
  now: () => number,
): Promise<readonly string[]> {
  // Names before records: a build announces itself before it makes a collection.
  const names = await listNames(connection);
  const records = await connection.run(({ db }) => generations(db).find().toArray());
  const known = new Set(records.map(({ _id }) => _id));
  const dead: string[] = [];
  for (const { _id: build, committedAt } of records) {
    if (committedAt !== null) continue;
    const lease = await acquireLease(connection, { name: leaseName(build), holder: 'clearing', now });
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
    // A sweep that looked while the pointer moved may have retired the new one.
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
  isMeant: (name: string) => boolean,
): Promise<void> {
  for (const name of (await listNames(connection)).filter(isMeant)) {
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
