/**
 * The connection to MongoDB: opened on first use, with a time limit on every operation, reopened automatically. No message
 * contains the address: it may hold a password.
 */
import { Mongoose, type Connection, type ConnectOptions } from 'mongoose';
import { StoreUnavailableError } from './documents.ts';
import { databaseOf } from './mongo-address.ts';
import { createSemaphore } from './semaphore.ts';

export interface MongoAddress {
  /** `mongodb://host:port/database`. */
  readonly uri: string;
  /** Name of the database. Default: the one in the address, or `committee-graph`. */
  readonly database?: string;
  /** Time limit of one operation in milliseconds, including server selection. */
  readonly timeLimitMs?: number;
}

export interface MongoConnection {
  /**
   * Runs one operation within the time limit. Throws StoreUnavailableError if the server cannot be reached, does not
   * answer in time or is not the primary, or if the queue is full; the signal's reason if aborted; every other error
   * unchanged.
   */
  run<T>(operation: (connection: ReadyConnection) => Promise<T>, bounds?: OperationBounds): Promise<T>;
  readonly timeLimitMs: number;
  close(): Promise<void>;
}

interface OperationBounds {
  /** A longer limit for a transfer of many parts; each part keeps the limit of the connection. */
  readonly limitMs?: number;
  /** Stops the wait; the operation itself runs to its end. */
  readonly signal?: AbortSignal | undefined;
}

/** An open connection, whose database is known. */
export type ReadyConnection = Connection & { readonly db: NonNullable<Connection['db']> };

const DEFAULT_TIME_LIMIT_MS = 2_500;
/** Enough for a subgraph; more would only queue inside the server. */
const MAX_POOL_SIZE = 20;
/** Concurrent operations of the driver: while a server hangs, it retains those whose callers have given up. */
const MAX_CONCURRENT = 2 * MAX_POOL_SIZE;
/** Operations queued for the driver: as many as a server that answers completes in time. */
const MAX_QUEUED = 2_000;

/** A connection that opens with its first operation. Throws if `uri` is not a MongoDB address. */
export function connectMongo(address: MongoAddress): MongoConnection {
  const { uri, timeLimitMs = DEFAULT_TIME_LIMIT_MS } = address;
  const mongoose = new Mongoose();
  mongoose.set('strictQuery', 'throw').set('sanitizeFilter', true);
  const options = connectOptions(timeLimitMs, address.database ?? databaseOf(uri));
  const acquire = createSemaphore(MAX_CONCURRENT, MAX_QUEUED);
  let opened: Promise<ReadyConnection> | null = null;
  let closed = false;
  const open = (): Promise<ReadyConnection> => {
    if (closed) return Promise.reject(new StoreUnavailableError('the store is closed'));
    opened ??= openOnce(mongoose, uri, options).catch((error: unknown) => {
      // The next operation tries again; mongoose reconnects automatically only after a first success.
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    timeLimitMs,
    run: async (operation, { limitMs = timeLimitMs, signal } = {}) => {
      signal?.throwIfAborted();
      const permit = acquire();
      if (permit === null) throw new StoreUnavailableError('too many operations are queued for the store');
      const work = permit.granted.then(open).then(operation);
      // An operation whose caller has given up holds its permit until the driver has finished it.
      work
        .catch(() => undefined)
        .finally(() => {
          permit.release();
        });
      try {
        return await withinTime(work, limitMs, signal);
      } catch (error) {
        permit.cancel();
        if (!isUnavailable(error)) throw error;
        throw new StoreUnavailableError('the store cannot be reached', { cause: error });
      }
    },
    close: async () => {
      closed = true;
      const connection = await opened?.catch(() => null);
      await connection?.destroy(true);
    },
  };
}

function connectOptions(timeLimitMs: number, dbName: string): ConnectOptions {
  return {
    dbName,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    ignoreUndefined: true,
    maxPoolSize: MAX_POOL_SIZE,
    serverSelectionTimeoutMS: timeLimitMs,
    connectTimeoutMS: timeLimitMs,
    socketTimeoutMS: timeLimitMs,
    waitQueueTimeoutMS: timeLimitMs,
    writeConcern: { w: 'majority', journal: true },
    // Options of this form override the address: a lagging member would read a generation that it does not have yet as
    // empty.
    readConcernLevel: 'majority',
    readPreference: 'primary',
  };
}

async function openOnce(mongoose: Mongoose, uri: string, options: ConnectOptions): Promise<ReadyConnection> {
  const connection = mongoose.createConnection();
  // Operations report a lost server; an error event without a listener would end the process.
  connection.on('error', () => undefined);
  try {
    await connection.openUri(uri, options);
  } catch (error) {
    await connection.destroy(true).catch(() => undefined);
    throw error;
  }
  if (connection.db === undefined) throw new StoreUnavailableError('the store did not open its database');
  return connection as ReadyConnection;
}

/** The driver limits each step; this limits all steps of an operation together, including its retry. */
async function withinTime<T>(work: Promise<T>, limitMs: number, signal?: AbortSignal): Promise<T> {
  let giveUp: (error: unknown) => void = () => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const timer = setTimeout(() => {
    giveUp(new StoreUnavailableError(`the store did not answer within ${limitMs} ms`));
  }, limitMs);
  const leave = (): void => {
    giveUp(signal?.reason);
  };
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

/** Of the driver: no server, no connection, no answer in time. */
const unavailableNames =
  /ServerSelection|Network|Timeout|TopologyClosed|NotConnected|ServerClosed|PoolCle?ared|PoolClosed|ClientClosed/;
/** Of the system: the driver lets some of these through as they are. */
const unavailableSystemCodes =
  /^(EPIPE|ECONN(RESET|REFUSED|ABORTED)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH)$/;
/** Of the server: time is up, shutting down, not (or no longer) the primary, access refused. */
const unavailableCodes: ReadonlySet<unknown> = new Set([
  6, 7, 13, 18, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
]);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return (
    unavailableNames.test(error.name) ||
    unavailableCodes.has(code) ||
    (typeof code === 'string' && unavailableSystemCodes.test(code)) ||
    (error.name === 'MongooseError' && error.message.includes('bufferCommands'))
  );
}
