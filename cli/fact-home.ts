/**
 * Where a command's facts are kept, and the graph that is served from there.
 * In: folders. Out: the fact files, a store, and a way to be the only one who changes them. Not for: what is changed
 * (change-facts.ts), or MongoDB (mongo-fact-home.ts).
 */
import { join } from 'node:path';
import { bundledFacts } from '../generations/fact-folders.ts';
import type { DocumentStore } from '../store/documents.ts';
import type { FactArchive, FactFile } from '../store/fact-archive.ts';
import { createFolderArchive } from './fact-archive.ts';
import { createFactReader, type OpenFacts } from './open-facts.ts';

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
