/**
 * Where a command's facts are kept, and the graph that is served from there: folders, or MongoDB with its store.
 * In: configuration. Out: the fact files, a store, and a way to be the only one who changes them. Not for: what is
 * changed (change-facts.ts).
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CommitConflictError, type DocumentStore } from '../store/documents.ts';
import type { FactArchive, FactFile } from '../store/fact-archive.ts';
import { createFactArchive } from '../store/mongo-facts.ts';
import { acquireLease, type Lease } from '../store/mongo-lease.ts';
import { openMongoStore, type MongoStore } from '../store/mongo.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { createFolderArchive, readFactContents } from './fact-archive.ts';
import { createFactReader, type OpenFacts } from './open-facts.ts';
import { checkStopped } from './stop-signal.ts';
import { bundledFacts } from '../as-of/fact-folders.ts';

/** Throws where this process is no longer the only one who changes the facts. */
export type CheckAlone = () => void;

export interface FactHome {
  readonly archive: FactArchive;
  /** Where the graph is built that readers get; null in folder mode, where every start builds it. */
  readonly store: DocumentStore | null;
  /** Fact files that the archive begins with: none once it has any record. */
  readonly beginWith: () => Promise<readonly FactFile[]>;
  /** What a fact file says. */
  readonly open: OpenFacts;
  /** Aborted when the command is told to end. */
  readonly stop: AbortSignal;
  /** Runs work while nobody else changes facts. */
  alone<T>(work: (checkAlone: CheckAlone) => Promise<T>): Promise<T>;
  /** Where a fact file is, in words. */
  readonly placeOf: (name: string) => string;
  /** Clears what nobody reads any more. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** A home that readers are served from. */
export interface ServingHome extends FactHome {
  readonly store: DocumentStore;
}

export interface FactHomeOptions {
  /** How long to wait for another import, in milliseconds. */
  readonly waitMs: number;
  /** Tells whoever waits what for. */
  readonly say: (line: string) => void;
  /** Aborted when the command is told to end; nothing that has not begun begins then. */
  readonly stop?: AbortSignal;
}

const IMPORT_LOCK = 'import';
const ASK_AGAIN_MS = 250;

/** The home that the configuration names. Throws StoreUnavailableError where it cannot be reached. */
export async function openFactHome(
  { mongodbUri, factsFolder }: CommandConfig,
  options: FactHomeOptions,
): Promise<FactHome> {
  return mongodbUri === null ? openFolderHome(factsFolder, options.stop) : openMongoHome(mongodbUri, options);
}

/** Facts in a folder beside the bundled ones. */
export function openFolderHome(folder: string, stop = new AbortController().signal): FactHome {
  const nothing = () => Promise.resolve();
  return {
    archive: createFolderArchive(folder, bundledFacts),
    store: null,
    beginWith: () => Promise.resolve([]),
    open: createFactReader(),
    stop,
    alone: (work) => work(() => undefined),
    placeOf: (name) => join(folder, name),
    tidy: nothing,
    close: nothing,
  };
}

/** Opens the store for a command: unlike a server, a command does not go on without it. */
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

async function openMongoHome(uri: string, options: FactHomeOptions): Promise<ServingHome> {
  const holder = `process ${process.pid} on ${hostname()}`;
  const { stop = new AbortController().signal } = options;
  const store = await openReachedStore(uri, holder);
  const archive = createFactArchive(store.connection);
  return {
    archive,
    store,
    beginWith: async () =>
      (await archive.listFacts()).length === 0 ? await readFactContents(bundledFacts) : [],
    open: createFactReader(),
    stop,
    alone: async (work) => {
      const lease = await waitForLease(store, holder, { ...options, stop });
      try {
        // Whoever had the lock before may have moved the pointer.
        await store.refresh();
        return await work(() => {
          if (lease.isHeld()) return;
          throw new CommitConflictError('the lock of this import ran out; nothing of it is shown');
        });
      } finally {
        // Where this fails the lock runs out by itself.
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
  let isTold = false;
  for (;;) {
    await checkStopped(stop);
    const lease = await acquireLease(store.connection, { name: IMPORT_LOCK, holder });
    if (lease.kind === 'held') return lease;
    const held = `locked by ${lease.holder} since ${lease.since.toISOString()}`;
    if (Date.now() >= until) {
      throw new CommandError(`another import is under way: ${held}; nothing was changed`, exitCodes.badInput);
    }
    if (!isTold) say(`waiting for another import: ${held}`);
    isTold = true;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}
