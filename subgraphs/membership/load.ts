/**
 * From facts to the documents of the membership subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import type { LoadedDocuments } from '../../as-of/loaded-documents.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { loadCommittees } from './load-committees.ts';
import { loadCounts } from './load-counts.ts';
import { loadDataset } from './load-dataset.ts';
import { loadMembers } from './load-members.ts';
import { loadPeople } from './load-people.ts';

/** Everything that the membership subgraph stores. */
export function loadMembership(collection: FactCollection): readonly LoadedDocuments[] {
  return [
    ...loadCommittees(collection),
    ...loadMembers(collection),
    ...loadCounts(collection),
    ...loadPeople(collection),
    ...loadDataset(collection),
  ];
}
