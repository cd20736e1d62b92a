/**
 * One generation from one fact collection: everything is written aside, then committed whole.
 * In: a store, a collection, the builders of the subgraphs. Out: the revision. Not for: reading fact files.
 */
import { createHash } from 'node:crypto';
import type { FactCollection } from '../history/fact-collection.ts';
import type { DocumentStore } from '../store/documents.ts';
import { buildForAll, type BuiltDocuments } from './built-documents.ts';
import { forgetWords } from '../subgraph-kit/search-words.ts';

/** Raised whenever the same facts give other documents, so that a revision names one content only. */
const BUILD_VERSION = 5;

/** From facts to the documents of one subgraph. */
export type SubgraphBuilder = (collection: FactCollection) => readonly BuiltDocuments[];

/** The name of the generation that a collection gives: equal for equal sets of fact files. */
export function revisionOf(collection: FactCollection): string {
  return createHash('sha256')
    .update(`${String(BUILD_VERSION)} ${collection.contentHash}`)
    .digest('hex')
    .slice(0, 16);
}

/** Every document of the generation that a collection gives. */
export function buildDocuments(
  collection: FactCollection,
  builders: readonly SubgraphBuilder[],
): readonly BuiltDocuments[] {
  try {
    return [buildForAll, ...builders].flatMap((build) => build(collection));
  } finally {
    forgetWords();
  }
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
  builders: readonly SubgraphBuilder[],
  { beforeWrite, beforeCommit }: BuildSteps = {},
): Promise<string> {
  const revision = revisionOf(collection);
  const documents = buildDocuments(collection, builders);
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
