/**
 * One generation from one fact collection: everything is written aside, then committed whole.
 * In: a store, a collection, the loaders of the subgraphs. Out: the revision. Not for: reading fact files.
 */
import { createHash } from 'node:crypto';
import type { FactCollection } from '../facts/fact-collection.ts';
import type { DocumentStore } from '../store/documents.ts';
import { loadForAll, type LoadedDocuments } from './loaded-documents.ts';

/** Raised whenever the same facts give other documents, so that a revision names one content only. */
const LOADER_VERSION = 4;

/** From facts to the documents of one subgraph. */
export type SubgraphLoader = (collection: FactCollection) => readonly LoadedDocuments[];

/** The name of the generation that a collection gives: equal for equal sets of fact files. */
export function revisionOf(collection: FactCollection): string {
  return createHash('sha256')
    .update(`${String(LOADER_VERSION)} ${collection.contentHash}`)
    .digest('hex')
    .slice(0, 16);
}

/** Every document of the generation that a collection gives. */
export function loadGeneration(
  collection: FactCollection,
  loaders: readonly SubgraphLoader[],
): readonly LoadedDocuments[] {
  return [loadForAll, ...loaders].flatMap((load) => load(collection));
}

export interface BuildSteps {
  /** Before each part is written; what it throws gives the generation up. */
  readonly beforeWrite?: () => Promise<void>;
  /** When the generation is whole and nobody reads it yet; what it throws gives the generation up. */
  readonly beforeCommit?: () => Promise<void>;
}

/** Builds the generation beside the current one and makes it current. Nothing changes if any step fails. */
export async function buildGeneration(
  store: DocumentStore,
  collection: FactCollection,
  loaders: readonly SubgraphLoader[],
  { beforeWrite, beforeCommit }: BuildSteps = {},
): Promise<string> {
  const revision = revisionOf(collection);
  const documents = loadGeneration(collection, loaders);
  const writer = store.begin(revision);
  try {
    for (const write of documents) {
      await beforeWrite?.();
      await write(writer);
    }
    await beforeCommit?.();
    await writer.commit();
  } catch (error) {
    // Where this fails too, the next import clears what is left.
    await writer.discard().catch(() => undefined);
    throw error;
  }
  return revision;
}
