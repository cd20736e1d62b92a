/** Documents of records that a committee lists by number alone; no source states what the records are. */
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { runStart } from '../../../history/intervals.ts';
import type { UnresolvedLiaisonDocument } from '../documents.ts';

/** One document for each interval of days of each record that a committee lists by number alone. */
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
