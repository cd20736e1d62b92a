/**
 * From facts to the documents of the membership subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import {
  committeeKind,
  committeeNumber,
  committeeParent,
  committeeSortKey,
} from '../../facts/committee-reference.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';
import { committees, type CommitteeDocument } from './documents.ts';

/** Everything that the membership subgraph stores. */
export function loadMembership(collection: FactCollection): readonly LoadedDocuments[] {
  const timelines = buildTimelines(collection.facts, 'committee', collection);
  return [loaded(committees, [...timelines.values()].flat().map(toCommittee))];
}

function toCommittee(version: Version): CommitteeDocument {
  const value = claimed<'committee'>(version);
  const reference = version.key;
  return {
    ...versionHead(version),
    reference,
    sortKey: committeeSortKey(reference),
    committeeKind: committeeKind(reference),
    number: committeeNumber(reference),
    parent: committeeParent(reference),
    title: value('title'),
    scope: value('scope'),
    status: value('status'),
    createdOn: value('createdOn'),
  };
}
