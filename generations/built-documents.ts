import type { FactCollection } from '../history/fact-collection.ts';
import type { Collection, GenerationWriter, StoredDocument } from '../store/documents.ts';
import { buildCommitteeNames, committeeNames } from '../subgraph-kit/committee-argument.ts';
import { buildSourceDocuments, sourceDocuments } from '../subgraph-kit/provenance-types.ts';

/** Writes the documents of one collection into a generation. */
export type BuiltDocuments = (writer: GenerationWriter) => Promise<void>;

/** Pairs a collection with documents of its own type. */
export function built<T extends StoredDocument>(
  collection: Collection<T>,
  documents: readonly T[],
): BuiltDocuments {
  return (writer) => writer.upsertMany(collection, documents);
}

/** The documents that every subgraph reads: sources and the names of all committees. */
export function buildForAll(collection: FactCollection): readonly BuiltDocuments[] {
  return [
    built(sourceDocuments, buildSourceDocuments(collection.sources)),
    built(committeeNames, buildCommitteeNames(collection)),
  ];
}
