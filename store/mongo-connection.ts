/**
 * The connection to MongoDB: opened when first needed, given up on after a stated time, opened again by itself.
 * In: an address. Out: a mongoose connection, or StoreUnavailableError. Not for: what is stored.
 *
 * No message made here carries the address: it may hold a password.
 */
import { mongo, Mongoose, type Connection, type ConnectOptions } from 'mongoose';
import { StoreUnavailableError } from './documents.ts';

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
   * not answer in time or is not the primary; every other error as it is. A transfer of many parts may be given
   * more time: each of its parts still has the limit.
   */
  run<T>(operation: (connection: ReadyConnection) => Promise<T>, limitMs?: number): Promise<T>;
  readonly timeLimitMs: number;
  close(): Promise<void>;
}

/** A connection that was opened: its database is known. */
export type ReadyConnection = Connection & { readonly db: NonNullable<Connection['db']> };

export const DEFAULT_TIME_LIMIT_MS = 2_500;
const DEFAULT_DATABASE = 'committee-graph';
/** Enough for a subgraph; more would only queue inside the server. */
const MAX_POOL_SIZE = 20;

/** A connection that opens with its first operation. Throws where the address is none. */
export function connectMongo(address: MongoAddress): MongoConnection {
  const { uri, timeLimitMs = DEFAULT_TIME_LIMIT_MS } = address;
  const mongoose = new Mongoose();
  mongoose.set('strictQuery', 'throw').set('sanitizeFilter', true);
  const options = connectOptions(timeLimitMs, address.database ?? databaseOf(uri));
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
    run: async (operation, limitMs = timeLimitMs) => {
      const work = open().then((connection) => operation(connection));
      try {
        return await withinTime(work, limitMs);
      } catch (error) {
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

const addressPattern = /^mongodb(?:\+srv)?:\/\/[^/?]+(?:\/([^?]*))?(?:\?.*)?$/;

/** Whether the driver takes the address, its options included; nothing is connected to. */
export function isMongoAddress(uri: string): boolean {
  try {
    if (!addressPattern.test(uri)) return false;
    new mongo.MongoClient(uri);
    databaseOf(uri);
    return true;
  } catch {
    return false;
  }
}

/** The database that the address names. Throws where the address is none. */
function databaseOf(uri: string): string {
  const match = addressPattern.exec(uri);
  if (match === null) {
    throw new TypeError(
      'the address of the store is no MongoDB address; expected mongodb://host:port/database',
    );
  }
  return match[1] === undefined || match[1] === '' ? DEFAULT_DATABASE : decodeURIComponent(match[1]);
}

/** The driver has limits for each step; this one is for all steps of an operation together, its retry included. */
async function withinTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailableError(`the store did not answer within ${limitMs} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
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
