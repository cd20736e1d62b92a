/**
 * A committee exists from the first day on which a source describes it: as a committee or group, its members, a role in
 * it, or a count. A mere mention elsewhere (in a liaison, a document) does not make it exist.
 */
import type { FactCollection } from './fact-collection.ts';
import type { Fact } from '../facts/facts.ts';
import { END_OF_TIME, lastDay } from '../vocabulary/partial-date.ts';
import type { Version } from './timeline.ts';
import { fillBefore, groupNamings, namingBy, type Naming } from './named-versions.ts';

/** The history of every committee by reference, those with facts of their own first. */
export function buildCommitteeHistories(collection: FactCollection): ReadonlyMap<string, readonly Version[]> {
  const own = collection.timelines('committee');
  const namings = groupNamings(nameBefore(collection, own));
  return new Map(
    [...new Set([...own.keys(), ...namings.keys()])].map((reference) => [
      reference,
      fillBefore(reference, own.get(reference) ?? [], namings.get(reference) ?? []),
    ]),
  );
}

/** Facts that name a committee before its own facts begin. */
function nameBefore(
  collection: FactCollection,
  own: ReadonlyMap<string, readonly Version[]>,
): readonly Naming[] {
  const name = (fact: Fact, reference: string): readonly Naming[] =>
    lastDay(fact.asOf) < (own.get(reference)?.[0]?.validFrom ?? END_OF_TIME)
      ? [namingBy(fact, reference)]
      : [];
  return [
    ...collection.factsOf('appointment').flatMap((fact) => name(fact, fact.subject.committee)),
    ...collection.factsOf('count').flatMap((fact) => name(fact, fact.subject.committee)),
    ...collection.factsOf('membership').flatMap((fact) => name(fact, fact.subject.committee)),
    ...collection
      .factsOf('subgroup')
      .flatMap((fact) => [...name(fact, fact.subject.parent), ...name(fact, fact.subject.group)]),
  ];
}
