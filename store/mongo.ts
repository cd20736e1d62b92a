/**
 * The MongoDB adapter of the store port: many processes, one current generation.
 * In: an address. Out: the answers of the port. Not for: knowing what the documents mean.
 *
 * Terminology, beyond the port's
 * - build: one attempt to write a generation; its collections carry its name (mongo-generations.ts).
 * - pointer: the one document that says which build is current.
 * - following: noticing that another process moved the pointer (mongo-follower.ts).
 */
import { hostname } from 'node:os';
import {
  checkRevision,
  GenerationGoneError,
  RETIRED_FOR_MS,
  StoreUnavailableError,
  type DocumentStore,
  type StoreReader,
} from './documents.ts';
import { connectMongo, type MongoAddress, type MongoConnection } from './mongo-connection.ts';
import { followPointer } from './mongo-follower.ts';
import {
  beginBuild,
  DROP_GRACE_MS,
  findGeneration,
  isKept,
  readPointer,
  sweepGenerations,
} from './mongo-generations.ts';
import { forgetModels } from './mongo-model.ts';
import { createMongoReader } from './mongo-reader.ts';
import { createMongoWriter } from './mongo-writer.ts';

export interface MongoStoreOptions extends MongoAddress {
  /** The current time in milliseconds. */
  readonly now?: () => number;
  /** How long a generation can be read after the next one came, in milliseconds. */
  readonly retiredForMs?: number;
  /** How often the pointer is looked at, in milliseconds; change streams tell of it sooner. */
  readonly pollMs?: number;
  readonly useChangeStreams?: boolean;
  /** How often retired generations are cleared, in milliseconds; 0 for never by itself. */
  readonly sweepMs?: number;
  /** Who writes, in words: shown to whoever has to wait. */
  readonly holder?: string;
}

export interface MongoStore extends DocumentStore {
  /** Looks at the pointer now. Throws StoreUnavailableError: a process that is not ready. */
  refresh(): Promise<void>;
  /** Clears generations that were retired long enough ago; gives their revisions. */
  sweep(): Promise<readonly string[]>;
  /** The connection, for the locks and the fact files of the same database; closed with the store. */
  readonly connection: MongoConnection;
}

const POLL_MS = 2_000;
const SWEEP_MS = 60_000;
/** A generation that was there a moment ago is still there: its collections outlast it by far more than this. */
const TRUST_MS = 5_000;

/**
 * Opens the store and follows the pointer. A server that is away is no error here: reads say so until it comes.
 * Throws TypeError where the address is none.
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<MongoStore> {
  const { now = Date.now, retiredForMs = RETIRED_FOR_MS } = options;
  const { holder = `process ${process.pid} on ${hostname()}` } = options;
  const connection = connectMongo(options);
  const readers = keepReaders(connection, now, retiredForMs);
  let current: StoreReader | null | undefined;
  let isReached = false;
  const refresh = async (): Promise<void> => {
    try {
      const pointer = await readPointer(connection);
      current = pointer === null ? null : readers.of(pointer.build, pointer.revision);
      isReached = true;
    } catch (error) {
      isReached = false;
      throw error;
    }
  };
  const sweep = async () => {
    await readers.forgetUnused(current ?? null);
    return sweepGenerations(connection, { now, retiredForMs });
  };
  // A server that is away: the follower goes on asking.
  await refresh().catch(() => undefined);
  const stopFollowing = startFollowing(connection, options, refresh, sweep);
  return {
    connection,
    refresh,
    sweep,
    current: () => {
      if (current === undefined) throw new StoreUnavailableError('the store was not reached yet');
      return current;
    },
    canAnswer: () => isReached && current != null,
    reader: (revision) =>
      current?.revision === revision ? Promise.resolve(current) : readers.find(revision),
    begin: (revision) => {
      checkRevision(revision);
      const begun = beginBuild(connection, revision, { holder, now });
      return createMongoWriter(connection, begun, { now, committed: refresh });
    },
    close: async () => {
      await stopFollowing();
      await connection.close();
    },
  };
}

function startFollowing(
  connection: MongoConnection,
  options: MongoStoreOptions,
  refresh: () => Promise<void>,
  sweep: () => Promise<unknown>,
): () => Promise<void> {
  const { pollMs = POLL_MS, sweepMs = SWEEP_MS, useChangeStreams = true } = options;
  const follower = followPointer(connection, { look: refresh, pollMs, useChangeStreams });
  const sweepQuietly = () => {
    // Whatever fails is swept by the next one, of this process or another.
    sweep().catch(() => undefined);
  };
  const sweeping = sweepMs === 0 ? undefined : setInterval(sweepQuietly, sweepMs);
  sweeping?.unref();
  return async () => {
    clearInterval(sweeping);
    await follower.stop();
  };
}

interface Readers {
  of(build: string, revision: string): StoreReader;
  find(revision: string): Promise<StoreReader | null>;
  /** Lets go of the readers whose generations nobody has asked for since they were cleared. */
  forgetUnused(current: StoreReader | null): Promise<void>;
}

interface KeptReader {
  readonly reader: StoreReader;
  /** When the generation was last known to be there. */
  seenAt: number;
}

/** One reader for each build, so that all requests share the knowledge that it is still kept. */
function keepReaders(connection: MongoConnection, now: () => number, retiredForMs: number): Readers {
  const readers = new Map<string, KeptReader>();
  const keptSince = () => new Date(now() - retiredForMs);
  const of = (build: string, revision: string): StoreReader => {
    const known = readers.get(build);
    if (known !== undefined) return known.reader;
    const ensureKept = async (): Promise<void> => {
      const at = now();
      if (at - kept.seenAt < TRUST_MS) return;
      if (!(await isKept(connection, build, keptSince()))) throw new GenerationGoneError(revision);
      kept.seenAt = at;
    };
    const reader = createMongoReader(connection, { build, revision, ensureKept });
    const kept: KeptReader = { reader, seenAt: now() };
    readers.set(build, kept);
    return reader;
  };
  const find = async (revision: string): Promise<StoreReader | null> => {
    const record = await findGeneration(connection, revision, keptSince());
    return record === null ? null : of(record._id, record.revision);
  };
  const forgetUnused = async (current: StoreReader | null): Promise<void> => {
    const before = now() - retiredForMs - DROP_GRACE_MS;
    const unused = [...readers].filter(([, { reader, seenAt }]) => reader !== current && seenAt < before);
    for (const [build] of unused) {
      readers.delete(build);
      await connection.run((ready) => {
        forgetModels(ready, build);
        return Promise.resolve();
      });
    }
  };
  return { of, find, forgetUnused };
}
