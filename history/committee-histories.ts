/**
 * A committee exists from the first day on which a source describes it: as a committee or group, its members, a role in
 * it, or a count. A mere mention elsewhere (in a liaison, a document) does not make it exist.
 */
import type { FactCollection } from './fact-collection.ts';
import type { Version } from './timeline.ts';
import { fillBefore, groupNamings, namingBy } from './named-versions.ts';

/** The history of every committee by reference, those with facts of their own first. */
export function buildCommitteeHistories(collection: FactCollection): ReadonlyMap<string, readonly Version[]> {
  const own = collection.timelines('committee');
  const namings = groupNamings([
    ...collection.factsOf('appointment').map((fact) => namingBy(fact, fact.subject.committee)),
    ...collection.factsOf('count').map((fact) => namingBy(fact, fact.subject.committee)),
    ...collection.factsOf('membership').map((fact) => namingBy(fact, fact.subject.committee)),
    ...collection
      .factsOf('subgroup')
      .flatMap((fact) => [namingBy(fact, fact.subject.parent), namingBy(fact, fact.subject.group)]),
  ]);
  return new Map(
    [...new Set([...own.keys(), ...namings.keys()])].map((reference) => [
      reference,
      fillBefore(reference, own.get(reference) ?? [], namings.get(reference) ?? []),
    ]),
  );
}
