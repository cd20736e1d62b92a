/** Where a command finds facts and the served graph: in folders here, in MongoDB in mongo-fact-home.ts. */
import { join } from 'node:path';
import { bundledFacts } from '../generations/fact-folders.ts';
import type { DocumentStore } from '../store/documents.ts';
import type { FactArchive, FactFile } from '../store/fact-archive.ts';
import { createFolderArchive } from './fact-archive.ts';
import { createFactReader, type OpenFacts } from './open-facts.ts';

/** Throws if this process no longer holds the lock on the facts. */
export type CheckLock = () => void;

export interface FactHome {
  readonly archive: FactArchive;
  /** The store of the served graph; null with folders, where every start builds it. */
  readonly store: DocumentStore | null;
  /** Fact files to add to an archive without any record; none otherwise. */
  readonly initialFiles: () => Promise<readonly FactFile[]>;
  readonly open: OpenFacts;
  /** Aborted when a signal ends the command. */
  readonly stop: AbortSignal;
  /** Runs work while no other process changes facts. */
  exclusively<T>(work: (checkLock: CheckLock) => Promise<T>): Promise<T>;
  /** Describes where a fact file is. */
  readonly placeOf: (name: string) => string;
  /** Deletes expired generations. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** A home with a served graph. */
export interface ServingHome extends FactHome {
  readonly store: DocumentStore;
}

export interface FactHomeOptions {
  /** How long to wait for another import, in milliseconds. */
  readonly waitMs: number;
  /** Prints why the command waits. */
  readonly say: (line: string) => void;
  /** Aborted when a signal ends the command; then no further step starts. */
  readonly stop?: AbortSignal;
}

/** The bundled facts and those of a folder. */
export function openFolderHome(folder: string, stop = new AbortController().signal): FactHome {
  const nothing = () => Promise.resolve();
  return {
    archive: createFolderArchive(folder, bundledFacts),
    store: null,
    initialFiles: () => Promise.resolve([]),
    open: createFactReader(),
    stop,
    exclusively: (work) => work(() => undefined),
    placeOf: (name) => join(folder, name),
    tidy: nothing,
    close: nothing,
  };
}
