/** The address of MongoDB, and databases that are dropped when their test ends. */
import { inject } from 'vitest';
import type { DocumentStore } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { openMongoStore } from '../../store/mongo.ts';
import { databaseOn, type TestDatabase } from './mongodb-database.ts';

/** The server of this run, or why there is none. */
export type ProvidedMongodb =
  { readonly uri: string; readonly isReal: boolean } | { readonly reason: string };

declare module 'vitest' {
  interface ProvidedContext {
    mongodb: ProvidedMongodb;
  }
}

const provided = inject('mongodb');

/** True if the suite is skipped; mongodb-setup.ts has reported why. */
export const isMongodbMissing = 'reason' in provided;

/** True for the server of MONGODB_URI, false for the test double. */
export const isRealMongodb = 'uri' in provided && provided.isReal;

/** A new empty database on the server of this run. */
export function newDatabase(): TestDatabase {
  if ('reason' in provided) throw new Error(`no MongoDB: ${provided.reason}`);
  return databaseOn(provided.uri);
}

export interface OpenTestStore {
  readonly store: DocumentStore;
  /** Closes the store and drops its database. */
  readonly drop: () => Promise<void>;
}

/** A store over a new empty database. Without a server it is in memory and unused: mongodb-skip.ts skips the tests. */
export async function openTestStore(): Promise<OpenTestStore> {
  if (isMongodbMissing) return { store: createMemoryStore(), drop: () => Promise.resolve() };
  const database = newDatabase();
  const store = await openMongoStore({ ...database, sweepMs: 0 });
  const drop = async () => {
    await store.close();
    await database.drop();
  };
  return { store, drop };
}
