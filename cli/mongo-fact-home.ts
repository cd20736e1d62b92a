/** The facts of a command and the served graph in MongoDB, changed by one process at a time. */
import { hostname } from 'node:os';
import { bundledFacts } from '../generations/fact-folders.ts';
import { CommitConflictError } from '../store/documents.ts';
import { createFactArchive } from '../store/mongo-facts.ts';
import { acquireLease, type Lease } from '../store/mongo-lease.ts';
import { openMongoStore, type MongoStore } from '../store/mongo.ts';
import { CommandError, exitCodes } from './exit.ts';
import { readFactContents } from './fact-archive.ts';
import type { FactHomeOptions, ServingHome } from './fact-home.ts';
import { createFactReader } from './open-facts.ts';
import { checkStopped } from './stop-signal.ts';

const IMPORT_LOCK = 'import';
const RETRY_MS = 250;

/** Opens the store. Unlike a server, a command fails if the store cannot be reached. */
export async function openReachedStore(uri: string, holder?: string): Promise<MongoStore> {
  const store = await openMongoStore({ uri, sweepMs: 0, ...(holder === undefined ? {} : { holder }) });
  try {
    await store.refresh();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Throws StoreUnavailableError if MongoDB cannot be reached. */
export async function openMongoHome(uri: string, options: FactHomeOptions): Promise<ServingHome> {
  const holder = `process ${process.pid} on ${hostname()}`;
  const { stop = new AbortController().signal } = options;
  const store = await openReachedStore(uri, holder);
  const archive = createFactArchive(store.connection);
  return {
    archive,
    store,
    initialFiles: async () =>
      (await archive.listFacts()).length === 0 ? await readFactContents(bundledFacts) : [],
    open: createFactReader(),
    stop,
    exclusively: async (work) => {
      const lease = await waitForLease(store, holder, { ...options, stop });
      try {
        // The former holder of the lock may have moved the pointer.
        await store.refresh();
        return await work(() => {
          if (lease.isHeld()) return;
          throw new CommitConflictError('the lock of this import has expired; nothing of it is visible');
        });
      } finally {
        // If this fails, the lock expires.
        await lease.release().catch(() => undefined);
      }
    },
    placeOf: (name) => `MongoDB: ${name}`,
    tidy: async () => {
      await store.sweep().catch(() => undefined);
    },
    close: () => store.close(),
  };
}

async function waitForLease(
  store: MongoStore,
  holder: string,
  { waitMs, say, stop }: Required<FactHomeOptions>,
): Promise<Lease> {
  const until = Date.now() + waitMs;
  let isReported = false;
  for (;;) {
    await checkStopped(stop);
    const lease = await acquireLease(store.connection, { name: IMPORT_LOCK, holder });
    if (lease.kind === 'held') return lease;
    const held = `locked by ${lease.holder} since ${lease.since.toISOString()}`;
    if (Date.now() >= until) {
      throw new CommandError(`another import is running: ${held}; nothing was changed`, exitCodes.badInput);
    }
    if (!isReported) say(`waiting for another import: ${held}`);
    isReported = true;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
