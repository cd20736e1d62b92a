/** Documents of who represents a committee where. See resolutions.ts for nominations. */
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { committeeSortKey } from '../../../vocabulary/committee-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { spellingIds } from '../../../history/people-names.ts';
import type { SubjectOf } from '../../../facts/fact-kinds.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { personId } from '../../../vocabulary/person-name.ts';
import { runStart } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { RepresentationDocument } from '../documents.ts';
import { partyKey, partySortKey, directionKey } from '../party.ts';

/** One document for each interval of days of each representation. */
export function buildRepresentations(collection: FactCollection): readonly RepresentationDocument[] {
  return buildSubjectTimelines(collection, 'representation').flatMap(({ subject, versions }) =>
    versions.map((version, index) => toDocument(subject, version, runStart(versions, index), collection)),
  );
}

function toDocument(
  { from: committee, to, person: name }: SubjectOf<'representation'>,
  version: Version,
  since: Day,
  collection: FactCollection,
): RepresentationDocument {
  const person = personId(name);
  return {
    ...versionHead(version),
    committee,
    committeeSort: committeeSortKey(committee),
    to,
    toKey: partyKey(to),
    toSort: partySortKey(to),
    withOrganization: 'organization' in to,
    direction: directionKey({ committee }, to),
    person,
    personKeys: spellingIds(collection, person),
    since,
  };
}
