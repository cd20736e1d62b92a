/**
 * Writes one generation into MongoDB: collections with their indexes, then documents in batches.
 * In: documents. Out: a generation that `commit` makes the current one. Not for: locking imports against each other
 * (mongo-lease.ts); of two that commit, the second is told so.
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

/** Small enough that a slow disk takes one batch within the time limit. */
const BATCH_SIZE = 500;

export interface MongoWriterOptions {
  readonly now: () => number;
  /** Called when the pointer has moved. */
  readonly committed: () => Promise<void>;
}

/** A writer of a build that was begun; what went wrong there is thrown by the first use. */
export function createMongoWriter(
  connection: MongoConnection,
  begun: Promise<Build>,
  options: MongoWriterOptions,
): GenerationWriter {
  // Told by whichever method is called first, and no crash if none is.
  begun.catch(() => undefined);
  const made = new Set<string>();
  return {
    upsertMany: async (collection, documents) => {
      const { build, lease, revision } = await begun;
      const name = collectionName(build, collection.name);
      if (!made.has(name)) await makeCollection(connection, name, collection);
      made.add(name);
      // The last of two that have one id counts, as in a map.
      const latest = [...new Map(documents.map((document) => [document._id, document])).values()];
      for (let start = 0; start < latest.length; start += BATCH_SIZE) {
        if (!lease.isHeld()) throw new CommitConflictError(`the build of ${revision} was taken for dead`);
        await writeBatch(connection, name, latest.slice(start, start + BATCH_SIZE));
      }
    },
    commit: async () => {
      await commitBuild(connection, await begun, options.now);
      // The generation serves already; where this look fails, the follower's next one sees it.
      await options.committed().catch(() => undefined);
    },
    discard: async () => {
      await discardBuild(connection, await begun);
    },
  };
}

/** Indexes first: over an empty collection they cost nothing and cannot run into the time limit. */
async function makeCollection<T extends StoredDocument>(
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
