/**
 * One generation from one fact collection: everything is written aside, then committed whole.
 * In: a store, a collection, the loaders of the subgraphs. Out: the revision. Not for: reading fact files.
 */
import { createHash } from 'node:crypto';
import type { FactCollection } from '../facts/fact-collection.ts';
import type { DocumentStore } from '../store/documents.ts';
import { loadForAll, type LoadedDocuments } from './loaded-documents.ts';

/** Raised whenever the same facts give other documents, so that a revision names one content only. */
const LOADER_VERSION = 2;

/** From facts to the documents of one subgraph. */
export type SubgraphLoader = (collection: FactCollection) => readonly LoadedDocuments[];

/** The name of the generation that a collection gives: equal for equal sets of fact files. */
export function revisionOf(collection: FactCollection): string {
  return createHash('sha256')
    .update(`${String(LOADER_VERSION)} ${collection.contentHash}`)
    .digest('hex')
    .slice(0, 16);
}

/** Builds the generation beside the current one and makes it current. Nothing changes if any step fails. */
export async function buildGeneration(
  store: DocumentStore,
  collection: FactCollection,
  loaders: readonly SubgraphLoader[],
): Promise<string> {
  const revision = revisionOf(collection);
  const writer = store.begin(revision);
  for (const write of [loadForAll, ...loaders].flatMap((load) => load(collection))) await write(writer);
  await writer.commit();
  return revision;
}
