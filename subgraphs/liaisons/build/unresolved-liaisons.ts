/**
 * From facts about records that a committee lists by number alone to documents.
 * In: a fact collection. Out: documents. Not for: finding out what the records are; no source says.
 */
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { runStart } from '../../../history/intervals.ts';
import type { UnresolvedLiaisonDocument } from '../documents.ts';

/** One document for each interval of days of each of them. */
export function buildUnresolvedLiaisons(collection: FactCollection): readonly UnresolvedLiaisonDocument[] {
  return buildSubjectTimelines(collection, 'unresolved-liaison').flatMap(({ subject, versions }) =>
    versions.map((version, index) => ({
      ...versionHead(version),
      committee: subject.committee,
      isoId: subject.isoId,
      since: runStart(versions, index),
    })),
  );
}
