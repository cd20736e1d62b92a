/**
 * The connection to MongoDB: opened when first needed, given up on after a stated time, opened again by itself.
 * In: an address. Out: a mongoose connection, or StoreUnavailableError. Not for: what is stored.
 *
 * No message made here carries the address: it may hold a password.
 */
import { Mongoose, type Connection, type ConnectOptions } from 'mongoose';
import { StoreUnavailableError } from './documents.ts';
import { databaseOf } from './mongo-address.ts';
import { createTurns } from './semaphore.ts';

export interface MongoAddress {
  /** `mongodb://host:port/database`. */
  readonly uri: string;
  /** Name of the database; the one of the address, or `committee-graph`, unless told. */
  readonly database?: string;
  /** How long any single operation may take, finding the server included, in milliseconds. */
  readonly timeLimitMs?: number;
}

export interface MongoConnection {
  /**
   * Runs one operation within the time limit. Throws StoreUnavailableError where the server cannot be reached, does
   * not answer in time or is not the primary, or where too many operations wait already; the signal's reason when
   * aborted; every other error as it is.
   */
  run<T>(operation: (connection: ReadyConnection) => Promise<T>, bounds?: OperationBounds): Promise<T>;
  readonly timeLimitMs: number;
  close(): Promise<void>;
}

export interface OperationBounds {
  /** A transfer of many parts may be given more time: each of its parts still has the limit of the connection. */
  readonly limitMs?: number;
  /** When aborted, nobody waits any more; the operation ends by itself. */
  readonly signal?: AbortSignal | undefined;
}

/** A connection that was opened: its database is known. */
export type ReadyConnection = Connection & { readonly db: NonNullable<Connection['db']> };

export const DEFAULT_TIME_LIMIT_MS = 2_500;
/** Enough for a subgraph; more would only queue inside the server. */
const MAX_POOL_SIZE = 20;
/** Operations given to the driver at once: while a server hangs, it keeps those that nobody waits for any more. */
const MAX_UNDERWAY = 2 * MAX_POOL_SIZE;
/** Operations that wait here until they are given to the driver. A server that answers is through with them in time. */
const MAX_IN_LINE = 2_000;

/** A connection that opens with its first operation. Throws where the address is none. */
export function connectMongo(address: MongoAddress): MongoConnection {
  const { uri, timeLimitMs = DEFAULT_TIME_LIMIT_MS } = address;
  const mongoose = new Mongoose();
  mongoose.set('strictQuery', 'throw').set('sanitizeFilter', true);
  const options = connectOptions(timeLimitMs, address.database ?? databaseOf(uri));
  const takeTurn = createTurns(MAX_UNDERWAY, MAX_IN_LINE);
  let opened: Promise<ReadyConnection> | null = null;
  let closed = false;
  const open = (): Promise<ReadyConnection> => {
    if (closed) return Promise.reject(new StoreUnavailableError('the store is closed'));
    opened ??= openOnce(mongoose, uri, options).catch((error: unknown) => {
      // The next operation tries again; mongoose does so by itself only after a first success.
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    timeLimitMs,
    run: async (operation, { limitMs = timeLimitMs, signal } = {}) => {
      signal?.throwIfAborted();
      const turn = takeTurn();
      if (turn === null) throw new StoreUnavailableError('too many operations wait for the store');
      const work = turn.begun.then(open).then(operation);
      // An operation that nobody waits for any more is under way until the driver is through with it.
      work
        .catch(() => undefined)
        .finally(() => {
          turn.end();
        });
      try {
        return await withinTime(work, limitMs, signal);
      } catch (error) {
        turn.leave();
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
    // In this form they hold also where the address says otherwise: a member that lags would read a generation that it
    // does not have yet as an empty one.
    readConcernLevel: 'majority',
    readPreference: 'primary',
  };
}

async function openOnce(mongoose: Mongoose, uri: string, options: ConnectOptions): Promise<ReadyConnection> {
  const connection = mongoose.createConnection();
  // A lost server is told by the operations that miss it; an event nobody listens to would end the process.
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

/** The driver has limits for each step; this one is for all steps of an operation together, its retry included. */
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
