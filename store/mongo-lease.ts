/**
 * Locks with a lease: one holder at a time, renewed while it is alive, free again some time after it has died. Waiters
 * have no order.
 *
 * A lock is one document that changes hands by compare-and-swap, so it needs neither transactions nor a cleanup job of
 * the server. Holders and waiters compare their own clocks, which should agree to within some seconds.
 */
import { randomUUID } from 'node:crypto';
import type { MongoConnection, ReadyConnection } from './mongo-connection.ts';

interface LeaseRequest {
  /** Name of the lock. */
  readonly name: string;
  /** Shown to those who have to wait: `import on host a, process 4711`. */
  readonly holder: string;
  /** How long the lock stays held after its last renewal, in milliseconds. */
  readonly lastsMs?: number;
  /** The current time in milliseconds. */
  readonly now?: () => number;
}

export interface Lease {
  readonly kind: 'held';
  readonly holder: string;
  /** Whether this lease held the lock at its last renewal and has not expired since. */
  isHeld(): boolean;
  /** Extends the lease; false if the lock is lost. Called automatically every third of the lease. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

interface LeaseTaken {
  readonly kind: 'taken';
  readonly holder: string;
  readonly since: Date;
  /** When it is free unless its holder renews it. */
  readonly expiresAt: Date;
}

const DEFAULT_LEASE_MS = 30_000;
const LOCKS = 'locks';

interface LockDocument {
  readonly _id: string;
  readonly holder: string;
  /** Distinguishes two leases of one holder. */
  readonly token: string;
  readonly since: Date;
  readonly expiresAt: Date;
}

/** Takes the lock if it is free or has expired; otherwise reports its holder. Throws StoreUnavailableError. */
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
    // It may have been released in between; then the next iteration takes it.
    if (other !== null && other.expiresAt.getTime() > at) {
      return { kind: 'taken', holder: other.holder, since: other.since, expiresAt: other.expiresAt };
    }
  }
}

/** Takes the lock if nobody holds it or its lease has expired. */
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

/** Renews a held lock until it is released, lost or expired. */
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
    // The lease may outlast a short outage of the store: the next interval tries again.
    renew().catch(() => undefined);
  }, lastsMs / 3);
  // A lease does not keep the process alive.
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

/** Whether an insert failed because the key exists. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
