/**
 * From representation facts to documents: who represents a committee where.
 * In: a fact collection. Out: documents. Not for: nominations (load-resolutions.ts).
 */
import { versionHead } from '../../as-of/versioned-document.ts';
import { committeeSortKey } from '../../facts/committee-reference.ts';
import { factsOfKind, type FactCollection } from '../../facts/fact-collection.ts';
import type { FactOf } from '../../facts/facts.ts';
import type { Day } from '../../facts/partial-date.ts';
import { personId } from '../../facts/person-name.ts';
import { runStart } from '../../facts/stretches.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';
import type { RepresentationDocument } from './documents.ts';
import { partyKey, partySortKey, wayKey } from './party.ts';

/** One document for each stretch of days of each representation. */
export function buildRepresentations(collection: FactCollection): readonly RepresentationDocument[] {
  const subjects = new Map(
    factsOfKind(collection.facts, 'representation').map((fact) => [subjectKey(fact), fact.subject] as const),
  );
  const timelines = buildTimelines(collection.facts, 'representation', collection);
  return [...subjects].flatMap(([key, subject]) =>
    (timelines.get(key) ?? []).map((version, index, history) =>
      toDocument(subject, version, runStart(history, index), collection),
    ),
  );
}

function toDocument(
  { from: committee, to: toParty, person: name }: FactOf<'representation'>['subject'],
  version: Version,
  since: Day,
  { spellings }: FactCollection,
): RepresentationDocument {
  const person = personId(name);
  const personKeys = [...new Set([person, ...(spellings.get(person) ?? []).map(personId)])];
  return {
    ...versionHead(version),
    committee,
    committeeSort: committeeSortKey(committee),
    toParty,
    toKey: partyKey(toParty),
    toSort: partySortKey(toParty),
    way: wayKey({ committee }, toParty),
    person,
    personKeys,
    since,
  };
}
