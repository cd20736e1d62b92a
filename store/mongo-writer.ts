/**
 * Writes one generation into MongoDB: collections with their indexes, then documents in batches. The lock of
 * mongo-lease.ts, not this file, keeps imports apart.
 */
import {
  CommitConflictError,
  type Collection,
  type GenerationWriter,
  type StoredDocument,
} from './documents.ts';
import type { MongoConnection } from './mongo-connection.ts';
import { commitBuild, discardBuild, type Build } from './mongo-generations.ts';
import { collectionName, indexKeys } from './mongo-model.ts';

/** Small enough for a slow disk to write one batch within the time limit. */
const BATCH_SIZE = 500;

interface MongoWriterOptions {
  readonly now: () => number;
  /** Called once the pointer has moved. */
  readonly committed: () => Promise<void>;
}

/** A writer of a build. If the build could not begin, the first method called throws. */
export function createMongoWriter(
  connection: MongoConnection,
  begun: Promise<Build>,
  options: MongoWriterOptions,
): GenerationWriter {
  // The first method called reports it; without a call it must not crash the process.
  begun.catch(() => undefined);
  const created = new Set<string>();
  return {
    upsertMany: async (collection, documents) => {
      const { build, lease, revision } = await begun;
      const name = collectionName(build, collection.name);
      if (!created.has(name)) await createCollection(connection, name, collection);
      created.add(name);
      // The last document with an id wins, as in a map.
      const latest = [...new Map(documents.map((document) => [document._id, document])).values()];
      for (let start = 0; start < latest.length; start += BATCH_SIZE) {
        if (!lease.isHeld())
          throw new CommitConflictError(`the lease on the build of ${revision} has expired`);
        await writeBatch(connection, name, latest.slice(start, start + BATCH_SIZE));
      }
    },
    commit: async () => {
      await commitBuild(connection, await begun, options.now);
      // The generation serves already; if this fails, the follower notices it.
      await options.committed().catch(() => undefined);
    },
    discard: async () => {
      await discardBuild(connection, await begun);
    },
  };
}

/** Indexes first: on an empty collection they cost nothing and cannot exceed the time limit. */
async function createCollection<T extends StoredDocument>(
  connection: MongoConnection,
  name: string,
  collection: Collection<T>,
): Promise<void> {
  const indexes = indexKeys(collection).map((fields) => ({
    key: new Map(fields.map((field) => [field, 1] as const)),
  }));
  await connection.run(async ({ db }) => {
    await db.createCollection(name);
    if (indexes.length > 0) await db.collection(name).createIndexes(indexes);
  });
}

async function writeBatch(
  connection: MongoConnection,
  name: string,
  documents: readonly StoredDocument[],
): Promise<void> {
  const writes = documents.map((document) => ({
    replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
  }));
  await connection.run(({ db }) => db.collection<StoredDocument>(name).bulkWrite(writes, { ordered: false }));
}
