/**
 * The MongoDB adapter of the store port: many processes, one current generation. Its terms, beyond the port's:
 *
 * - build: one attempt to write a generation; its collections carry its name (mongo-generations.ts).
 * - pointer: the document that names the current build.
 * - following: noticing that another process has moved the pointer (mongo-follower.ts).
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
  isRetained,
  readPointer,
  sweepGenerations,
} from './mongo-generations.ts';
import { forgetModels } from './mongo-model.ts';
import { createMongoReader } from './mongo-reader.ts';
import { createMongoWriter } from './mongo-writer.ts';

export interface MongoStoreOptions extends MongoAddress {
  /** The current time in milliseconds. */
  readonly now?: () => number;
  /** How long a generation remains readable after its successor, in milliseconds. */
  readonly retiredForMs?: number;
  /** How often the pointer is polled, in milliseconds; change streams report moves sooner. */
  readonly pollMs?: number;
  readonly useChangeStreams?: boolean;
  /** How often retired generations are deleted, in milliseconds; 0 disables it. */
  readonly sweepMs?: number;
  /** Name of the writer, shown to those who have to wait. */
  readonly holder?: string;
}

export interface MongoStore extends DocumentStore {
  /** Reads the pointer now. Throws StoreUnavailableError. */
  refresh(): Promise<void>;
  /** Deletes generations that were retired long enough ago; returns their revisions. */
  sweep(): Promise<readonly string[]>;
  /** The connection, for the locks and the fact files of the same database; closed with the store. */
  readonly connection: MongoConnection;
}

const POLL_MS = 2_000;
const SWEEP_MS = 60_000;
/** A generation seen this recently is taken to exist: its collections outlast it by far longer. */
const TRUST_MS = 5_000;

/**
 * Opens the store and follows the pointer. An unreachable server is no error here: reads fail until it can be reached.
 * Throws TypeError for an invalid address.
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<MongoStore> {
  const { now = Date.now, retiredForMs = RETIRED_FOR_MS } = options;
  const { holder = `process ${process.pid} on ${hostname()}` } = options;
  const connection = connectMongo(options);
  const readers = cacheReaders(connection, now, retiredForMs);
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
  // If the server cannot be reached, the follower keeps trying.
  await refresh().catch(() => undefined);
  const stopFollowing = startFollowing(connection, options, refresh, sweep);
  return {
    connection,
    refresh,
    sweep,
    current: () => {
      if (current === undefined) throw new StoreUnavailableError('the store has not been reached yet');
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
    // The next sweep, of this process or another, repeats what fails.
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
  /** Drops the readers of deleted generations that were not used since. */
  forgetUnused(current: StoreReader | null): Promise<void>;
}

interface CachedReader {
  readonly reader: StoreReader;
  /** When the generation was last known to exist. */
  seenAt: number;
}

/** One reader for each build, so that all requests share the knowledge that it still exists. */
function cacheReaders(connection: MongoConnection, now: () => number, retiredForMs: number): Readers {
  const readers = new Map<string, CachedReader>();
  const retainedSince = () => new Date(now() - retiredForMs);
  const of = (build: string, revision: string): StoreReader => {
    const known = readers.get(build);
    if (known !== undefined) return known.reader;
    const ensureRetained = async (): Promise<void> => {
      const at = now();
      if (at - cached.seenAt < TRUST_MS) return;
      if (!(await isRetained(connection, build, retainedSince()))) throw new GenerationGoneError(revision);
      cached.seenAt = at;
    };
    const reader = createMongoReader(connection, { build, revision, ensureRetained });
    const cached: CachedReader = { reader, seenAt: now() };
    readers.set(build, cached);
    return reader;
  };
  const find = async (revision: string): Promise<StoreReader | null> => {
    const record = await findGeneration(connection, revision, retainedSince());
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
