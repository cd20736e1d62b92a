/**
 * Locks with a lease: one holder at a time, renewed while it lives, free for the next one some time after it died.
 * In: a connection, the name of a lock, who asks. Out: the lease, or who holds it since when. Not for: ordering; the
 * one who comes first after a lease ran out has it.
 *
 * A lock is one document. It changes hands by compare-and-swap only, so that neither transactions nor a clean-up job of
 * the server are needed. Holders and waiters compare their own clocks: they should agree to within some seconds.
 */
import { randomUUID } from 'node:crypto';
import type { MongoConnection, ReadyConnection } from './mongo-connection.ts';

export interface LeaseRequest {
  /** Name of the lock. */
  readonly name: string;
  /** Who asks, in words that help whoever has to wait: `import on host a, process 4711`. */
  readonly holder: string;
  /** How long the lock stays taken after its holder's last sign of life, in milliseconds. */
  readonly lastsMs?: number;
  /** The current time in milliseconds. */
  readonly now?: () => number;
}

export interface Lease {
  readonly kind: 'held';
  readonly holder: string;
  /** Whether the lock was ours at last sight and has not run out since. */
  isHeld(): boolean;
  /** A sign of life; true while the lock is ours. Sent by itself every third of the lease. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LeaseTaken {
  readonly kind: 'taken';
  readonly holder: string;
  readonly since: Date;
  /** When it is free unless its holder gives another sign of life. */
  readonly expiresAt: Date;
}

export const DEFAULT_LEASE_MS = 30_000;
const LOCKS = 'locks';

interface LockDocument {
  readonly _id: string;
  readonly holder: string;
  /** Tells two leases of one holder apart. */
  readonly token: string;
  readonly since: Date;
  readonly expiresAt: Date;
}

/** Takes the lock where it is free or has run out; otherwise says who holds it. Throws StoreUnavailableError. */
export async function acquireLease(
  connection: MongoConnection,
  request: LeaseRequest,
): Promise<Lease | LeaseTaken> {
  const { name, holder, lastsMs = DEFAULT_LEASE_MS, now = Date.now } = request;
  const token = randomUUID();
  for (;;) {
    const at = now();
    const wanted = { holder, token, since: new Date(at), expiresAt: new Date(at + lastsMs) };
    if (await takeOver(connection, name, wanted, at)) {
      return keepLease(connection, { name, holder, token, lastsMs, now }, at);
    }
    const other = await connection.run(({ db }) => locks(db).findOne({ _id: name }));
    // Between the two looks it may have been released; then the next round takes it.
    if (other !== null && other.expiresAt.getTime() > at) {
      return { kind: 'taken', holder: other.holder, since: other.since, expiresAt: other.expiresAt };
    }
  }
}

/** Whether anybody's lease on the lock has not run out. */
export async function isLeased(connection: MongoConnection, name: string, now: number): Promise<boolean> {
  const lock = await connection.run(({ db }) => locks(db).findOne({ _id: name }));
  return lock !== null && lock.expiresAt.getTime() > now;
}

/** Makes the lock ours if there is none or it has run out. */
function takeOver(
  connection: MongoConnection,
  name: string,
  wanted: Omit<LockDocument, '_id'>,
  at: number,
): Promise<boolean> {
  return connection.run(async ({ db }) => {
    const expired = { _id: name, expiresAt: { $lte: new Date(at) } };
    if ((await locks(db).updateOne(expired, { $set: wanted })).matchedCount === 1) return true;
    try {
      await locks(db).insertOne({ _id: name, ...wanted });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  });
}

type HeldLock = Required<LeaseRequest> & { readonly token: string };

/** Renews a lock that is ours until it is released, lost, or has run out. */
function keepLease(connection: MongoConnection, lock: HeldLock, takenAt: number): Lease {
  const { name, holder, token, lastsMs, now } = lock;
  let expiresAt = takenAt + lastsMs;
  let ended = false;
  const end = () => {
    ended = true;
    clearInterval(timer);
  };
  const renew = async (): Promise<boolean> => {
    if (ended) return false;
    const at = now();
    const change = { $set: { expiresAt: new Date(at + lastsMs) } };
    const { matchedCount } = await connection.run(({ db }) =>
      locks(db).updateOne({ _id: name, token }, change),
    );
    if (matchedCount === 1) expiresAt = at + lastsMs;
    else end();
    return matchedCount === 1;
  };
  const timer = setInterval(() => {
    // A store that is away for a moment is asked again at the next turn; the lease may outlast it.
    renew().catch(() => undefined);
  }, lastsMs / 3);
  // A lease keeps nobody alive.
  timer.unref();
  return {
    kind: 'held',
    holder,
    isHeld: () => !ended && now() < expiresAt,
    renew,
    release: async () => {
      end();
      await connection.run(({ db }) => locks(db).deleteOne({ _id: name, token }));
    },
  };
}

function locks(db: ReadyConnection['db']) {
  return db.collection<LockDocument>(LOCKS);
}

/** Whether an insert failed because another document has the key. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
