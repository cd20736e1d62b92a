/**
 * From stored documents to what callers see: pure functions of a document and a day.
 * In: documents. Out: plain objects of the types in types.ts. Not for: reading stores.
 */
import { showProvenance } from '../../as-of/provenance-types.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { CommitteeDocument } from './documents.ts';
import type { Committee } from './types.ts';

/** A committee as of a day. */
export function showCommittee(document: CommitteeDocument, asOf: Day): Committee {
  const { reference, title, createdOn, parent } = document;
  return { reference, asOf, title, createdOn, parentReference: parent, ...showProvenance(document) };
}
