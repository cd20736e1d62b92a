/**
 * What loading a fact collection gives: documents, each beside the collection that it belongs to.
 * In: documents. Out: a list that a composition root writes into a generation. Not for: writing.
 */
import type { FactCollection } from '../facts/fact-collection.ts';
import type { Collection, GenerationWriter, StoredDocument } from '../store/documents.ts';
import { buildCommitteeNames, committeeNames } from './committee-names.ts';
import { buildSourceDocuments, sourceDocuments } from './provenance-types.ts';

/** Writes the documents of one collection into a generation. */
export type LoadedDocuments = (writer: GenerationWriter) => Promise<void>;

/** Pairs a collection with documents of its own type. */
export function loaded<T extends StoredDocument>(
  collection: Collection<T>,
  documents: readonly T[],
): LoadedDocuments {
  return (writer) => writer.upsertMany(collection, documents);
}

/** What every subgraph reads: the sources, and the names of all committees. */
export function loadForAll(collection: FactCollection): readonly LoadedDocuments[] {
  return [
    loaded(sourceDocuments, buildSourceDocuments(collection.sources)),
    loaded(committeeNames, buildCommitteeNames(collection)),
  ];
}
