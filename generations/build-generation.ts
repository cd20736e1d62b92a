/** Builds the documents of all subgraphs from a collection of facts, under a revision that names their content. */
import { createHash } from 'node:crypto';
import type { FactCollection } from '../history/fact-collection.ts';
import type { DocumentStore } from '../store/documents.ts';
import { buildForAll, type BuiltDocuments } from './built-documents.ts';
import { forgetWords } from '../subgraph-kit/search-words.ts';

/** To be raised whenever equal facts give other documents, so that a revision always names the same content. */
const BUILD_VERSION = 7;

/** From facts to the documents of one subgraph. */
export type SubgraphBuilder = (collection: FactCollection) => readonly BuiltDocuments[];

/** The revision of the generation that is built from a collection; equal for equal sets of fact files. */
export function revisionOf(collection: FactCollection): string {
  return createHash('sha256')
    .update(`${String(BUILD_VERSION)} ${collection.contentHash}`)
    .digest('hex')
    .slice(0, 16);
}

/** Every document of the generation that is built from a collection. */
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
  /** Called before each part is written; if it throws, the generation is discarded. */
  readonly beforeWrite?: () => Promise<void>;
  /** Called when the generation is complete but not yet readable; if it throws, the generation is discarded. */
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
    // If this fails too, the next import deletes the remains.
    await writer.discard().catch(() => undefined);
    throw error;
  }
  return revision;
}
