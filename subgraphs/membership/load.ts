/**
 * From facts to the documents of the membership subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { counts, membershipCounts } from './documents.ts';
import { loadCommittees } from './load-committees.ts';
import { buildNumbers } from './load-counts.ts';
import { loadDataset } from './load-dataset.ts';
import { loadMembers } from './load-members.ts';
import { loadPeople } from './load-people.ts';

/** Everything that the membership subgraph stores. */
export function loadMembership(collection: FactCollection): readonly LoadedDocuments[] {
  const numbers = buildNumbers(collection);
  return [
    ...loadCommittees(collection, numbers.membershipCounts),
    ...loadMembers(collection),
    loaded(counts, numbers.counts),
    loaded(membershipCounts, numbers.membershipCounts),
    ...loadPeople(collection),
    ...loadDataset(collection),
  ];
}
