import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { counts, membershipCounts } from '../documents.ts';
import { buildCommitteeCollections } from './committees.ts';
import { buildNumbers } from './counts.ts';
import { buildDataset } from './dataset.ts';
import { buildMemberCollections } from './members.ts';
import { buildPeopleCollections } from './people.ts';

/** Everything that the membership subgraph stores. */
export function buildMembershipDocuments(collection: FactCollection): readonly BuiltDocuments[] {
  const numbers = buildNumbers(collection);
  return [
    ...buildCommitteeCollections(collection, numbers.membershipCounts),
    ...buildMemberCollections(collection),
    built(counts, numbers.counts),
    built(membershipCounts, numbers.membershipCounts),
    ...buildPeopleCollections(collection),
    ...buildDataset(collection),
  ];
}
